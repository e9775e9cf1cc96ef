import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import type { CreateScreenCalls, PresettableScreen } from '../../../../src/contracts/create-screens';
import { allTargets } from '../../../../src/rules/outcome-targets';
import type { OutcomeTarget } from '../../../../src/rules/settings';
import { call } from '../admin-backend';
import { useDraft } from './draft-context';

type Answer = ReturnType<CreateScreenCalls['readCreateScreens']>;

const Screens = createContext<readonly PresettableScreen[] | null>(null);

/** What the create screens of all targets have; asked when the page opens and when a target changes. */
export function CreateScreens({ children }: { readonly children: ReactNode }) {
  const { settings } = useDraft();
  const [known, setKnown] = useState<readonly PresettableScreen[] | null>(null);
  const wanted = JSON.stringify([...new Set(allTargets(settings).map(({ target }) => placeOf(target)))].slice(0, 30));
  useEffect(() => {
    let isStale = false;
    const targets = (JSON.parse(wanted) as string[]).map((place) => {
      const [projectKey = '', issueTypeName = ''] = JSON.parse(place) as string[];
      return { projectKey, issueTypeName };
    });
    void call('readCreateScreens', { targets }).then((result) => {
      const answer = result as Answer;
      if (!isStale) setKnown(answer.ok ? answer.value : []);
    });
    return () => {
      isStale = true;
    };
  }, [wanted]);
  return <Screens.Provider value={known}>{children}</Screens.Provider>;
}

function placeOf({ projectKey, issueTypeName }: Pick<OutcomeTarget, 'projectKey' | 'issueTypeName'>): string {
  return JSON.stringify([projectKey, issueTypeName]);
}

/** The fields that may be preset at a target; `null`: the app cannot read them, `undefined`: not yet known. */
export function useScreenFields(target: OutcomeTarget): PresettableScreen['fields'] | undefined {
  const screens = useContext(Screens);
  if (screens === null) return undefined;
  return screens.find((screen) => placeOf(screen) === placeOf(target))?.fields ?? null;
}
