import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { readSession, signIn, signOut, type Session } from '../rest/sandbox.ts';

export interface SessionState {
  /** `undefined` until the server answered. */
  readonly session: Session | undefined;
  readonly error: Error | null;
  readonly signInAs: (email: string) => Promise<void>;
  readonly leave: () => Promise<void>;
  readonly retry: () => void;
}

const SessionContext = createContext<SessionState | null>(null);

export function SessionProvider({ children }: { readonly children: ReactNode }): JSX.Element {
  const [session, setSession] = useState<Session>();
  const [error, setError] = useState<Error | null>(null);

  useEffect(() => void readSession().then(setSession, setError), []);
  const retry = useCallback(() => {
    setError(null);
    readSession().then(setSession, setError);
  }, []);

  const value = useMemo<SessionState>(
    () => ({
      session,
      error,
      retry,
      signInAs: async (email) => {
        await signIn(email);
        setSession(await readSession());
      },
      leave: async () => {
        await signOut();
        setSession(await readSession());
      },
    }),
    [session, error, retry],
  );
  return <SessionContext.Provider value={value}>{children}</SessionContext.Provider>;
}

/** @throws Error outside the SessionProvider. */
export function useSession(): SessionState {
  const state = useContext(SessionContext);
  if (state === null) throw new Error('useSession needs a SessionProvider above it');
  return state;
}

/** The signed-in account, `null` for a visitor. */
export function useAccount(): Session['account'] {
  return useSession().session?.account ?? null;
}

/** Agents and admins get the agent's sections; what they may do there is the server's decision. */
export function isStaff(session: Session | undefined): boolean {
  return session?.role === 'agent' || session?.role === 'admin' || session?.role === 'developer';
}
