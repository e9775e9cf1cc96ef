import { createContext, useContext } from 'react';
import type { Say } from './words';

/** Who reads: their words, their zone and their way of writing dates. */
export interface Reader {
  readonly say: Say;
  /** BCP 47, such as `en-US`. */
  readonly locale: string;
  /** IANA zone of the reader. */
  readonly zone: string;
}

const ReaderContext = createContext<Reader | null>(null);

export const ReaderProvider = ReaderContext.Provider;

/** @throws Error outside of a Surface. */
export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error('A part of a surface was used outside of it.');
  return reader;
}
