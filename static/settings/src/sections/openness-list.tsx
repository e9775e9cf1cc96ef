import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { useCallback, useEffect, useState } from 'react';
import type { OpennessCalls, ProjectOpenness } from '../../../../src/contracts/openness';
import { call } from '../admin-backend';
import { useDraft } from '../draft/draft-context';
import { Group } from '../parts/section-body';
import { useDates } from '../reader/reader-context';
import { opennessWords, usesOf, type ProjectUse } from './openness-words';

/** Clauses O4 and P1: whether what is called public is, and whether requests are private. */
export function OpennessList() {
  const { settings } = useDraft();
  const uses = usesOf(settings);
  const { known, problem, again } = useOpenness(uses);
  return (
    <Group
      title="Who can browse what"
      hint="Read from the permission schemes when you open this page, and again whenever something is published."
    >
      <div role="status">
        {problem ?? (known === null ? 'Reading the permission schemes…' : <Checked known={known} />)}
      </div>
      {known ? (
        <ul className="samples">
          {uses.map((use) => (
            <OpennessRow
              key={use.projectKey}
              use={use}
              known={known.find((one) => one.projectKey === use.projectKey)}
            />
          ))}
        </ul>
      ) : null}
      <div>
        <Button spacing="compact" onClick={again}>
          Check again
        </Button>
      </div>
    </Group>
  );
}

function Checked({ known }: { known: readonly ProjectOpenness[] }) {
  const { shortInstant } = useDates();
  const [oldest] = known.map(({ checkedAt }) => checkedAt).sort();
  if (oldest === undefined) return null;
  return <p className="note">Checked {shortInstant(oldest)}.</p>;
}

function OpennessRow({ use, known }: { use: ProjectUse; known: ProjectOpenness | undefined }) {
  const words = opennessWords(use, known);
  return (
    <li className="sample">
      <div className="card-head">
        <span>
          <strong>{use.projectKey}</strong> <span className="hint">{use.what}</span>
        </span>
        <Lozenge appearance={words.appearance}>{words.state}</Lozenge>
      </div>
      {words.advice ? <p className="hint">{words.advice}</p> : null}
    </li>
  );
}

type Answer = ReturnType<OpennessCalls['readOpenness']>;

/** Asked when the page opens, when other projects are chosen, and on request. */
function useOpenness(uses: readonly ProjectUse[]) {
  const [known, setKnown] = useState<readonly ProjectOpenness[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const keys = uses.map(({ projectKey }) => projectKey).join(' ');
  const ask = useCallback(
    (isAgain: boolean) => {
      void call('readOpenness', { projectKeys: keys.split(' '), again: isAgain }).then((result) => {
        const answer = result as Answer;
        setProblem(answer.ok ? null : answer.problem.message);
        if (answer.ok) setKnown(answer.value);
      });
    },
    [keys],
  );
  useEffect(() => ask(false), [ask]);
  return { known, problem, again: () => ask(true) };
}
