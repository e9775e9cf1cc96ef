import { AttachmentList } from '../parts/attachment-list.tsx';
import { attachmentsOf, type Issue } from '../rest/issue.ts';

export function Attachments({ issue }: { readonly issue: Issue }): JSX.Element | null {
  const attachments = attachmentsOf(issue);
  if (attachments.length === 0) return null;
  return (
    <section aria-labelledby="attachments">
      <h2 id="attachments" className="section-heading">
        Attachments
      </h2>
      <AttachmentList attachments={attachments} none="No attachments." />
    </section>
  );
}
