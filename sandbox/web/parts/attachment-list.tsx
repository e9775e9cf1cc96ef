import type { Attachment } from '../rest/shapes.ts';
import { fileSize } from './file-size.ts';
import { Icon } from './icon.tsx';
import { Instant } from './instant.tsx';

export function AttachmentList({
  attachments,
  none,
}: {
  readonly attachments: readonly Attachment[];
  readonly none: string;
}): JSX.Element {
  if (attachments.length === 0) return <p className="subtle">{none}</p>;
  return (
    <ul className="files">
      {attachments.map((file) => (
        <li key={file.id}>
          <Icon name="file" />
          <a className="file-name" href={file.contentUrl} download={file.filename}>
            {file.filename}
          </a>
          <span className="subtle">{fileSize(file.size)}</span>
          <span className="subtle file-when">
            {file.author !== '' && `${file.author}, `}
            <Instant at={file.createdAt} isShort />
          </span>
        </li>
      ))}
    </ul>
  );
}
