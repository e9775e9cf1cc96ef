import { readChangelog, type Change } from './changelog';

/** When a label was last set. Platform fact: a changelog has all labels of before and of after, a space between them. */
export async function labelSetAt(requestId: string, label: string): Promise<string | null> {
  const changes = (await readChangelog(requestId)).filter((change) => isSetting(change, label.toLowerCase()));
  return (
    changes
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? null
  );
}

function isSetting({ field, fromString, toString }: Change, label: string): boolean {
  return field.toLowerCase() === 'labels' && listed(toString).includes(label) && !listed(fromString).includes(label);
}

const listed = (labels: string | null): readonly string[] => (labels ?? '').toLowerCase().split(' ');
