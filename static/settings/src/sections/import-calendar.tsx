import Button from '@atlaskit/button/new';
import { Label } from '@atlaskit/form';
import TextArea from '@atlaskit/textarea';
import { useState } from 'react';
import type { Holiday } from '../../../../src/rules/holidays/holiday-schema';
import { readCalendarFile, refuseSize, type CalendarFile } from '../ics/calendar-file';
import { FieldMessage } from '../parts/field-message';
import { ImportPreview } from './import-preview';

interface ImportCalendarProps {
  readonly listed: readonly Holiday[];
  readonly onAdd: (holidays: readonly Holiday[]) => void;
}

/** A calendar file, chosen or pasted, to look through and take over; nothing changes before that. */
export function ImportCalendar({ listed, onAdd }: ImportCalendarProps) {
  const [text, setText] = useState('');
  const [file, setFile] = useState<CalendarFile | null>(null);
  const refuse = (because: string) => setFile({ kind: 'unreadable', because });
  const read = (calendar: string) =>
    setFile(readCalendarFile(calendar, { thisYear: new Date().getFullYear(), listed }));
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    setText('');
    const tooLarge = refuseSize(chosen.size);
    if (tooLarge !== null) return refuse(tooLarge);
    try {
      read(await chosen.text());
    } catch {
      refuse('The file could not be opened. Choose it again.');
    }
  };

  if (file?.kind === 'read') {
    return (
      <ImportPreview
        file={file}
        onCancel={() => setFile(null)}
        onTake={(holidays) => {
          onAdd(holidays);
          setFile(null);
          setText('');
        }}
      />
    );
  }
  return (
    <form
      className="holiday-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') refuse('Choose a file, or paste its text first.');
        else read(text);
      }}
    >
      <div className="field">
        <Label htmlFor="calendar-file">Calendar file</Label>
        <input
          id="calendar-file"
          className="file-input"
          type="file"
          accept=".ics,text/calendar"
          onChange={(event) => {
            void choose(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      <div className="field">
        <Label htmlFor="calendar-text">Or its text</Label>
        <TextArea
          id="calendar-text"
          minimumRows={3}
          maxHeight="30vh"
          resize="vertical"
          isMonospaced
          spellCheck={false}
          placeholder="BEGIN:VCALENDAR"
          value={text}
          onPaste={(event) => {
            const tooLarge = refuseSize(event.clipboardData.getData('text').length);
            if (tooLarge === null) return;
            event.preventDefault();
            refuse(tooLarge);
          }}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      {file?.kind === 'unreadable' ? (
        <FieldMessage problem={{ level: 'error', path: 'calendar-file', message: file.because }} />
      ) : null}
      <div className="row-actions">
        <Button type="submit">Read calendar</Button>
      </div>
    </form>
  );
}
