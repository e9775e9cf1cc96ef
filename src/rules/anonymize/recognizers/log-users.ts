import { spansOf, type Recognizer } from '../scan';
import { isOrdinary } from '../vocabulary';

const requestLog =
  /(?:ERROR|WARN|INFO|DEBUG|FATAL|TRACE)\s{1,8}(?<value>[^\s[\]]{2,64})\s{1,3}\d{1,6}x\d{1,9}x\d{1,4}/dg;
const keyed =
  /(?<![\p{L}\p{N}])(?:user_?name|user|usr|login|logon|uid|principal|owner|author|created_?by|updated_?by|assignee|reporter|creator|lead|approver|requester|display_?name|full_?name|first_?name|last_?name|surname|given_?name|svc_?account|db_?user|run_?as|sAMAccountName|userPrincipalName|x-ausername|username)["']?\s{0,2}(?:[=:>]|!=)\s{0,2}(?:"(?<quoted>[^"\n{}<>]{2,80})"|'(?<single>[^'\n{}<>]{2,80})'|(?<bare>[\p{L}][\p{L}\p{N}._@\\-]{1,63})(?![\p{L}\p{N}._@\\(-]))/dgiu;
const quotedUser =
  /(?<![\p{L}])(?:user|role|login|account|principal|member|usuario|utilisateur|benutzer)\s{1,2}["'`](?<value>[^"'`\n<>{}]{2,60})["'`]/dgiu;
const spokenUser =
  /(?<![\p{L}])(?:user(?:name)?|login|usuario|utilisateur|benutzer|utente|użytkownik)\s{1,2}(?<value>[a-z][a-z0-9._-]{2,30})(?![\p{L}\p{N}(:])/dgiu;
const subject =
  /(?<![\w.])(?:CN|OU|O|L|ST|DC|UID|emailAddress|SERIALNUMBER)\s{0,1}=\s{0,1}(?<value>[^,;\n"/=+]{2,80}?)(?=\s{0,2}(?:[,;\n"/+]|$))/dgm;
const directory = /(?<![\w.])(?:cn|ou|dc|uid)=(?<value>[^,;\n"<>/=&| ]{3,60})/dg;
const described =
  /"(?:reporter|assignee|creator|author|user|lead|owner|actor|updateAuthor)"\s?:\s?\{[^{}]{0,200}"name"\s?:\s?"(?<value>[^"\n]{2,80})"/dg;
const handle = /(?<![\p{L}])(?:skype|telegram)(?: id| name)?[: ]{1,2}(?:live:)?@?(?<value>[\w.-]{4,40})/dgiu;
const serverUser = /(?<![\w.])(?<value>[a-z_][\w.-]{1,40})'?@'(?<host>[\w.%*-]{1,100})'/dgi;
const apache = /^(?:[\w.:-]{3,60}) \S{1,40} (?<value>[a-z][\w.@-]{1,60}) \[\d{1,2}\/[A-Z][a-z]{2}\/\d{4}/dgm;
const domainUser = /(?<![\\\w:/])(?<value>[A-Z][A-Z0-9-]{1,15}\\[a-z][\w.-]{1,40})(?![\\\w])/dg;
const shell = /^(?<value>[a-z_][\w-]{0,31}@[\w.-]{1,80})(?=[:~ ][^\n]{0,80}[$#] )/dgm;
const prompt = /(?<![\w.-])(?<value>[a-z_][\w-]{0,31}@[a-z][\w.-]{1,80})(?=:[~/])/dg;

const keyedForms = (['quoted', 'single', 'bare'] as const).map(
  (group) => [group, new RegExp(keyed.source.replace(`(?<${group}>`, '(?<value>'), keyed.flags)] as const,
);
const serverHost = new RegExp(
  serverUser.source.replace('(?<value>', '(?:').replace('(?<host>', '(?<value>'),
  serverUser.flags,
);

const nobody =
  /^(?:anonymous|system|root|admin|administrator|guest|none|null|undefined|true|false|user|users|username|name|unknown|nobody|currentuser\S{0,2}|current|any|all|empty|string|text|varchar\S{0,6}|jira|confluence|atlassian|tomcat|postgres|sa|mysql|oracle|id|is|not|in|and|or|the|a|to|on|can|could|has|was|field|fields|customfield\S{0,10}|membersof\S{0,3}|component\S{0,3}|project\S{0,3}|unassigned|automatic|default|self|this)$/i;

function isUnknownWord(value: string): boolean {
  return value
    .split(/[._-]/)
    .some(
      (part) => part.length > 2 && !isOrdinary(part) && !isOrdinary(part.replace(/(?:ies|es|s|ed|ing|er|ers)$/, '')),
    );
}

function isSomebody(value: string): boolean {
  return !nobody.test(value.trim()) && !/^[\d.]+$/.test(value);
}

/** Bare words after "user:" in prose are mostly sentences; in code they are values. */
function isValue(value: string, inCode: boolean): boolean {
  return (
    isSomebody(value) &&
    (inCode || /[\d._@\\-]/.test(value)) &&
    !/^(?:get|set|is|this|self|req|request|ctx|context|e|event|args)\.|^(?:String|Object|User|Account)\b/.test(value)
  );
}

/** Who did it, as logs, settings, certificates and shells write it. */
export const logUsers: Recognizer = {
  name: 'log-users',
  cutsShields: true,
  find(block) {
    const user = { kind: 'person', label: 'user' } as const;
    const keyedSpans = keyedForms.flatMap(([group, pattern]) => {
      return spansOf(
        pattern,
        block,
        { ...user, rule: group === 'quoted' ? 'user-key-quoted' : 'user-key' },
        (value, start) => {
          const open = block.text[start - 1];
          if (group === 'quoted' ? open !== '"' : group === 'single' ? open !== "'" : open === '"' || open === "'")
            return false;
          return group === 'bare'
            ? isValue(value, block.inCode || /[\w)]\s?!?=\s?$/.test(block.text.slice(Math.max(0, start - 5), start)))
            : isSomebody(value) && !/\(/.test(value);
        },
      );
    });
    return [
      ...spansOf(requestLog, block, { ...user, rule: 'request-log' }, isSomebody),
      ...keyedSpans,
      ...spansOf(
        subject,
        block,
        { kind: 'organization', label: 'company', rule: 'certificate-subject' },
        (value) => !/^(?:true|false|\d+|\*)$/.test(value) && (block.inCode || /CN=|OU=|DC=/.test(block.text)),
      ),
      ...spansOf(
        directory,
        block,
        { ...user, rule: 'directory-entry' },
        (value) => isSomebody(value) && isUnknownWord(value),
      ),
      ...spansOf(described, block, { ...user, rule: 'described-user' }, isSomebody),
      ...spansOf(handle, block, { ...user, rule: 'handle', confidence: 'likely' }, isUnknownWord),
      ...spansOf(quotedUser, block, { ...user, rule: 'quoted-user' }, isSomebody),
      ...spansOf(
        spokenUser,
        block,
        { ...user, rule: 'spoken-user', confidence: 'likely' },
        (value) => isSomebody(value) && value === value.toLowerCase() && isUnknownWord(value),
      ),
      ...spansOf(serverUser, block, { ...user, rule: 'database-user' }, isSomebody),
      ...spansOf(
        serverHost,
        block,
        { kind: 'host', label: 'host', rule: 'database-user' },
        (value) => !/^(?:%|localhost|127\.0\.0\.1)$/.test(value),
      ),
      ...spansOf(apache, block, { ...user, rule: 'access-log' }, isSomebody),
      ...spansOf(domainUser, block, { ...user, rule: 'domain-user' }),
      ...spansOf(shell, block, { ...user, rule: 'shell-prompt' }),
      ...spansOf(prompt, block, { ...user, rule: 'shell-prompt' }, (value) => !value.startsWith('git@')),
    ];
  },
};
