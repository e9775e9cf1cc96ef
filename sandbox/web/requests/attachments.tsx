import { useState } from 'react';
import { showFailure, showFlag } from '../app/flags.tsx';
import { AttachmentField } from '../parts/attachment-field.tsx';
import { AttachmentList } from '../parts/attachment-list.tsx';
import { addComment, type RequestPage } from '../rest/request.ts';

interface AttachmentsProps {
  readonly page: RequestPage;
  readonly onChanged: () => void;
}

/** The files of a request; more can be added at any time, without a comment around them. */
export function Attachments({ page, onChanged }: AttachmentsProps): JSX.Element {
  const [isSending, setSending] = useState(false);
  const send = async (files: readonly File[]): Promise<void> => {
    setSending(true);
    try {
      await addComment(page.request, '', files);
      showFlag({ kind: 'success', title: files.length === 1 ? 'File attached' : `${files.length} files attached` });
      onChanged();
    } catch (error) {
      showFailure('Nothing was attached', error);
    } finally {
      setSending(false);
    }
  };
  return (
    <section className="side-box">
      <h2 className="small-heading">Attachments</h2>
      <AttachmentList attachments={page.attachments} none="No attachments." />
      {isSending ? (
        <p className="subtle" role="status">
          Attaching…
        </p>
      ) : (
        <AttachmentField label="Attach files" files={[]} onChange={(files) => void send(files)} isCompact />
      )}
    </section>
  );
}
