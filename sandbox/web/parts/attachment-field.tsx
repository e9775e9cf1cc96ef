import { IconButton } from '@atlaskit/button/new';
import { useId, useRef, useState, type DragEvent } from 'react';
import { fileSize } from './file-size.ts';
import { Icon } from './icon.tsx';

interface AttachmentFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
  readonly isCompact?: boolean;
}

/** The portal's attachment field: drop files on it or browse; everything picked is listed and can be taken out again. */
export function AttachmentField({
  label,
  hint,
  files,
  onChange,
  isCompact = false,
}: AttachmentFieldProps): JSX.Element {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const add = (more: FileList | null): void => {
    if (more !== null && more.length > 0) onChange([...files, ...more]);
    if (input.current !== null) input.current.value = '';
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  };
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <div
        className={`drop-zone ${isOver ? 'is-over' : ''} ${isCompact ? 'is-compact' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon name="attach" />
        <span>Drag and drop files, or</span>
        <input ref={input} id={id} type="file" multiple onChange={(event) => add(event.target.files)} />
        <span className="browse" aria-hidden="true">
          browse
        </span>
      </div>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      <PickedFiles files={files} onRemove={(at) => onChange(files.filter((_, index) => index !== at))} />
    </div>
  );
}

function PickedFiles({
  files,
  onRemove,
}: {
  readonly files: readonly File[];
  readonly onRemove: (at: number) => void;
}): JSX.Element | null {
  if (files.length === 0) return null;
  return (
    <ul className="files" aria-label="Files to attach">
      {files.map((file, index) => (
        <li key={`${file.name} ${index}`}>
          <Icon name="file" />
          <span className="file-name">{file.name}</span>
          <span className="subtle">{fileSize(file.size)}</span>
          <IconButton
            icon={() => <Icon name="close" />}
            label={`Remove ${file.name}`}
            appearance="subtle"
            spacing="compact"
            onClick={() => onRemove(index)}
          />
        </li>
      ))}
    </ul>
  );
}
