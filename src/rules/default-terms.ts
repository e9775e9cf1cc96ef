/** Version of the text below; a changed text needs a new one (clause T1). */
export const DEFAULT_TERMS_VERSION = '2026-11';

/**
 * The vendor's support terms in plain words, one promise per paragraph, in the order of the clauses T1–B2.
 * Paragraphs are separated by a blank line; a line that starts with `# ` is a heading.
 */
export const DEFAULT_TERMS_TEXT = `# Agreement

These terms apply whenever you use our support platform. By sending a request you agree to them, to the end user licence agreement of the app concerned, and to keep to the law. If you do not agree, please do not use the platform.

# Your account

Anyone can sign up for an account. It belongs to you personally and lets you send requests and talk to our team. We never ask for passwords or other secrets; please do not send any, and remove them from screenshots, backups and logs first.

# Your data

We keep what you send us until two years after our collaboration ends. Nothing goes to a third party unless you have explicitly approved it.

# Asking for help

The help center is the one place to reach us. Log in, open App Support, choose the type of request and the product you use (or Other), describe what you need with screenshots, logs or backups as far as they help, and choose Create. An e-mail to our support address creates a request too.

# What happens with a request

We exchange comments with you until there is a solution that you accept; then the request is closed. Complex technical subjects are handed to our developers.

If the app does not work as it should, we create a Bug and link it to your request. If it lacks something, we create a Change request and link that. News about it appears there, and we consider your request answered unless you ask us for more help.

Bugs and Change requests are public. Nothing in them tells who you are: we anonymize all data that comes from your request, and where that is not possible, the issue is private.

# Privacy

Your requests are seen by you and our team only. Attachments stay private and are passed on only with your explicit approval. You can share a request with other people, provided they have an account here.

# Level of support

Every request gets an answer within one business day, if you have a valid licence and run a configuration that Atlassian supports. Suggestions for new features and improvements are welcome, but outside this promise.

# Business hours

We work Monday to Friday from 10:00 to 18:00, Eastern Time. We are closed at weekends and on public holidays.`;
