import { customerComments, type CustomerComment } from '../../../../src/rules/customer-comments';
import { useDraft } from '../draft/draft-context';
import { Group } from '../parts/section-body';
import { WordsEditor } from './words-editor';

const labels: Readonly<Record<CustomerComment, string>> = {
  publicComment: 'When the issue is public',
  knownIssueComment: 'When the request is linked to an issue that was there before',
  privateComment: 'When the issue is private',
};

/** Clauses O3 to O5: what customers are told of an outcome. */
export function CustomerCommentsEditor() {
  const { settings, change } = useDraft();
  const { outcomes } = settings;
  return (
    <Group title="What customers are told" hint="{issue} becomes the key and address of the linked issue.">
      <WordsEditor
        path="outcomes"
        label="Comments in"
        names={customerComments}
        labels={labels}
        hints={{ privateComment: 'Customers cannot open a private issue.' }}
        rows={4}
        words={outcomes}
        onChange={(words) => change({ outcomes: { ...outcomes, ...words } })}
      />
    </Group>
  );
}
