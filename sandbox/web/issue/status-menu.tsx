import { useState } from 'react';
import { showFailure, showFlag } from '../app/flags.tsx';
import { Icon } from '../parts/icon.tsx';
import { useLoader } from '../parts/loader.ts';
import { Menu } from '../parts/menu.tsx';
import { StatusLozenge } from '../parts/lozenges.tsx';
import { runIssueTransition, transitionsOf, type Transition } from '../rest/issue-changes.ts';
import type { Issue } from '../rest/issue.ts';

interface StatusMenuProps {
  readonly issue: Issue;
  readonly onChanged: () => void;
}

/** The status, which is the menu of the transitions that lead out of it. */
export function StatusMenu({ issue, onChanged }: StatusMenuProps): JSX.Element {
  const { status } = issue.fields;
  const transitions = useLoader(`transitions ${issue.key} ${status.id}`, (signal) => transitionsOf(issue.key, signal));
  const [isMoving, setMoving] = useState(false);
  const run = async (transition: Transition): Promise<void> => {
    setMoving(true);
    try {
      await runIssueTransition(issue.key, transition.id);
      showFlag({ kind: 'success', title: `${issue.key} is now ${transition.to.name}` });
      onChanged();
    } catch (error) {
      showFailure('The status was not changed', error);
    } finally {
      setMoving(false);
    }
  };
  const found = transitions.now.state === 'loaded' ? transitions.now.value : [];
  return (
    <Menu
      label={`Status: ${status.name}`}
      className={`status-button status-${status.statusCategory.key}`}
      align="start"
      isDisabled={isMoving || found.length === 0}
      trigger={
        <>
          {status.name} <Icon name="chevron-down" />
        </>
      }
      items={found.map((transition) => ({
        label: transition.name,
        icon: <StatusLozenge name={transition.to.name} category={transition.to.statusCategory.key} />,
        onSelect: () => void run(transition),
      }))}
    />
  );
}
