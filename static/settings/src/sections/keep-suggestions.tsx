import Button from '@atlaskit/button/new';
import { useEffect, useState } from 'react';
import type { SuggestedKeep } from '../../../../src/contracts/admin';
import { useBench } from '../bench/bench-context';
import { keepFor } from '../bench/keep-for';
import { useDraft } from '../draft/draft-context';
import { Group } from '../parts/section-body';

/** Words agents want to be kept always; accepting one puts it on its list, to be saved like any other edit. */
export function KeepSuggestions() {
  const { backend } = useBench();
  const { settings, change } = useDraft();
  const [list, setList] = useState<readonly SuggestedKeep[]>([]);
  useEffect(() => {
    void backend.listSuggestions().then((answer) => (answer.ok ? setList(answer.value) : undefined));
  }, [backend]);
  const without = (id: string) => setList((before) => before.filter((each) => each.id !== id));
  if (list.length === 0) return null;
  return (
    <Group
      title="Suggested by agents"
      hint="Agents let these words stay in an issue. Accepted, they stay in all requests about the product; it takes effect when you save."
    >
      <ul className="samples">
        {list.map((suggestion) => (
          <li key={suggestion.id} className="sample card-head">
            <span>
              <code>{suggestion.value}</code>{' '}
              <span className="hint">
                {settings.products.find(({ id }) => id === suggestion.productId)?.name ?? 'All requests'}
              </span>
            </span>
            <span className="row-actions">
              <Button
                spacing="compact"
                aria-label={`Accept ${suggestion.value}`}
                onClick={() => {
                  change(keepFor(settings, suggestion));
                  without(suggestion.id);
                }}
              >
                Accept
              </Button>
              <Button
                appearance="subtle"
                spacing="compact"
                aria-label={`Dismiss ${suggestion.value}`}
                onClick={() => {
                  void backend.dismissSuggestion({ id: suggestion.id });
                  without(suggestion.id);
                }}
              >
                Dismiss
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Group>
  );
}
