import Papa from 'papaparse';
import { mostLicences } from '../../../../src/contracts/licences';
import {
  readLicenceExport,
  type ExportRow,
  type LineError,
  type ReadExport,
} from '../../../../src/rules/licence-export';

const mostMegabytes = 25;

/** Why a file of so many bytes is not even opened; `null` when it is. */
export function refuseSize(bytes: number): string | null {
  const megabytes = bytes / (1024 * 1024);
  if (megabytes <= mostMegabytes) return null;
  return `This is ${megabytes.toFixed(1)} MB; a licence export has at most ${mostMegabytes} MB. Export fewer licences at a time.`;
}

/** A licence export as the Marketplace writes it, with what is wrong in it by line. Lines count from 1, the header's. */
export function readLicenceFile(text: string): ReadExport {
  const [header, ...records] = recordsOf(text);
  if (!header || header.cells.length < 2)
    return { kind: 'unreadable', reason: 'This is no CSV file with a line of column names.' };
  const names = header.cells.map((name) => name.trim());
  const errors: LineError[] = [];
  const rows: ExportRow[] = [];
  for (const { line, cells, fault } of records) {
    if (fault !== null) errors.push({ line, column: '', reason: fault });
    else if (cells.length !== names.length)
      errors.push({ line, column: '', reason: `There are ${cells.length} cells, but ${names.length} column names.` });
    else rows.push({ line, cells: Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])) });
  }
  if (rows.length > mostLicences)
    return { kind: 'unreadable', reason: `The file has more than ${mostLicences} licences. Import it in parts.` };
  const read = readLicenceExport(names, rows);
  if (read.kind === 'unreadable') return read;
  return { ...read, errors: [...errors, ...read.errors].sort((one, other) => one.line - other.line) };
}

interface FileRecord {
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault: string | null;
}

/** A quoted cell may go over several lines, so the line is counted by what was read up to each record. */
function recordsOf(text: string): readonly FileRecord[] {
  const content = text.replace(/^\uFEFF/, '');
  const records: FileRecord[] = [];
  let line = 1;
  let at = 0;
  Papa.parse<string[]>(content, {
    step: ({ data, errors, meta }) => {
      const fault = errors.some(({ type }) => type === 'Quotes') ? 'A quotation mark is missing or too many.' : null;
      if (data.some((cell) => cell.trim() !== '')) records.push({ line, cells: data, fault });
      line += content.slice(at, meta.cursor).match(/\r\n|\r|\n/g)?.length ?? 0;
      at = meta.cursor;
    },
  });
  return records;
}
