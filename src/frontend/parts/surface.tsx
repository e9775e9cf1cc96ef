import { I18nProvider, Spinner, useProductContext, useTranslation } from '@forge/react';
import { useMemo, type ReactNode } from 'react';
import { knownZone } from './format-time';
import { ReaderProvider, type Reader } from './reader';
import { fill } from './words';

/** The frame of every surface: waits for the reader's language and zone, then gives both to what is inside. */
export function Surface({ children }: { readonly children: ReactNode }) {
  return (
    <I18nProvider>
      <ForReader>{children}</ForReader>
    </I18nProvider>
  );
}

function ForReader({ children }: { readonly children: ReactNode }) {
  const translation = useTranslation();
  const context = useProductContext();
  const reader = useMemo<Reader | null>(() => {
    if (!translation.ready || !context) return null;
    return {
      say: (key, values = {}) => fill(translation.t(key), values),
      locale: translation.locale,
      zone: knownZone(context.timezone),
    };
  }, [translation, context]);
  // The words are still on their way, so this label cannot be one of them.
  if (!reader) return <Spinner size="medium" label="…" />;
  return <ReaderProvider value={reader}>{children}</ReaderProvider>;
}
