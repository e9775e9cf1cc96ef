import { Button, Heading, Inline, Lozenge, Stack, Text } from '@forge/react';
import { useState } from 'react';
import type { DisclosureDesk as Desk, DisclosureEntry } from '../../contracts/disclosure';
import { call } from '../invoke';
import { DisclosureForm } from './disclosure-form';
import { disclosureAppearances, disclosureWords } from './disclosure-words';
import { describeMoment } from './due-time';
import { LoadGate } from './load-gate';
import { useReader } from './reader';
import { useLoad } from './use-load';
import type { WordKey } from './words';

/** What the customer was asked to have passed on, and a new question (clauses A4, P2). */
export function DisclosureDesk() {
  const { say } = useReader();
  const load = useLoad(() => call('disclosureDesk'));
  return (
    <Stack space="space.150">
      <Heading as="h3" size="xsmall">
        {say('disclose.title')}
      </Heading>
      <Text color="color.text.subtle">{say('disclose.advice')}</Text>
      <LoadGate load={load}>{(desk) => <Ledger desk={desk} onChanged={load.reload} />}</LoadGate>
    </Stack>
  );
}

function Ledger({ desk, onChanged }: { readonly desk: Desk; readonly onChanged: () => void }) {
  const { say } = useReader();
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    onChanged();
  };
  return (
    <Stack space="space.150">
      {desk.entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
      {isOpen ? (
        <DisclosureForm desk={desk} onAsked={close} onCancel={() => setOpen(false)} />
      ) : (
        <Inline>
          <Button onClick={() => setOpen(true)}>{say('disclose.open')}</Button>
        </Inline>
      )}
    </Stack>
  );
}

const copyWords: Readonly<Record<Exclude<DisclosureEntry['copy'], 'none'>, WordKey>> = {
  waiting: 'disclose.copy-waiting',
  copied: 'disclose.copy-copied',
  removed: 'disclose.copy-removed',
  stuck: 'disclose.copy-stuck',
};

function Entry({ entry }: { readonly entry: DisclosureEntry }) {
  const reader = useReader();
  const { say } = reader;
  const time = (at: string) => describeMoment(at, reader, new Date()) ?? '';
  const said = entry.withdrawnAt ?? entry.answeredAt;
  const by = entry.answeredBy;
  const facts = [
    say('disclose.asked-at', { time: time(entry.askedAt) }),
    ...(said === null
      ? []
      : [
          by === null
            ? say('disclose.answered-at', { time: time(said) })
            : say('disclose.answered', { name: by, time: time(said) }),
        ]),
    ...(entry.until === null ? [] : [say('disclose.until-at', { time: time(entry.until) })]),
  ];
  return (
    <Stack space="space.050">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text>{say('disclose.line', { what: entry.subject.words, whom: entry.recipient.words ?? '' })}</Text>
        <Lozenge appearance={disclosureAppearances[entry.state]}>{say(disclosureWords[entry.state])}</Lozenge>
      </Inline>
      <Text color="color.text.subtle">{facts.join(' · ')}</Text>
      {entry.copy !== 'none' && (
        <Text color="color.text.subtle">
          {say(entry.copy === 'copied' && entry.because !== null ? 'disclose.copy-left' : copyWords[entry.copy])}
        </Text>
      )}
    </Stack>
  );
}
