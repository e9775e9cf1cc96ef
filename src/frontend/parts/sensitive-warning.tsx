import { SectionMessage, Text } from '@forge/react';
import { useReader } from './reader';

/** The text looks as if it held something nobody should send (clause A2). Warns; the customer decides. */
export function SensitiveWarning({ kinds }: { readonly kinds: readonly string[] }) {
  const { say, locale } = useReader();
  const named = new Intl.ListFormat(locale, { type: 'disjunction' }).format(
    kinds.map((kind) => say(sensitiveKey(kind))),
  );
  return (
    <SectionMessage appearance="warning" title={say('sensitive.title', { kinds: named })}>
      <Text>{say('sensitive.advice')}</Text>
    </SectionMessage>
  );
}

const keys = {
  password: 'sensitive.password',
  token: 'sensitive.token',
  key: 'sensitive.key',
  card: 'sensitive.card',
} as const;

function sensitiveKey(kind: string) {
  return kind in keys ? keys[kind as keyof typeof keys] : 'sensitive.other';
}
