import { createContext, useContext, type ReactNode } from 'react';
import type { AdminBackend } from '../admin-backend';
import type { Samples } from './use-samples';

/** What the test bench works with, whichever section is shown. */
export interface Bench {
  readonly backend: AdminBackend;
  readonly samples: Samples;
}

const BenchContext = createContext<Bench | null>(null);

export function BenchProvider({ bench, children }: { bench: Bench; children: ReactNode }) {
  return <BenchContext.Provider value={bench}>{children}</BenchContext.Provider>;
}

/** @throws Error outside a BenchProvider */
export function useBench(): Bench {
  const bench = useContext(BenchContext);
  if (!bench) throw new Error('useBench needs a BenchProvider.');
  return bench;
}
