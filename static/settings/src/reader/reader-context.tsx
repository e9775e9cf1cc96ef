import { view } from '@forge/bridge';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { datesFor, readerStyle, type Dates } from './dates';

const ReaderContext = createContext<Dates>(datesFor(readerStyle({})));

/** The reader's language and zone, as the host has them for the account; the browser's until it has said so. */
export function ReaderProvider({ children }: { children: ReactNode }) {
  const [dates, setDates] = useState(() => datesFor(readerStyle({})));
  useEffect(() => {
    void view
      .getContext()
      .then((context) => setDates(datesFor(readerStyle(context))))
      .catch(() => undefined);
  }, []);
  return <ReaderContext.Provider value={dates}>{children}</ReaderContext.Provider>;
}

/** How dates and times are written for whoever reads the page. */
export function useDates(): Dates {
  return useContext(ReaderContext);
}
