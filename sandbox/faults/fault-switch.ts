import type { DatabaseSync } from 'node:sqlite';
import { prepared } from '../db/database.ts';
import type { Dice } from './dice.ts';
import { createDice } from './dice.ts';
import type { Faults } from './fault-fields.ts';
import { noFaults } from './fault-fields.ts';
import { readFaults } from './read-faults.ts';

/** The one switch behind everything that goes wrong on purpose. */
export interface FaultSwitch {
  readonly faults: Faults;
  /** How often what struck, since it was last switched. */
  readonly struck: Readonly<Record<string, number>>;
  /** Takes what was sent (`readFaults`), keeps it, and throws the dice anew. Throws `FaultsError`. */
  change(sent: unknown): void;
  /** Whether a fault of this chance strikes now; counted under its name when it does. */
  strikes(name: string, chance: number): boolean;
  /** A number from 0 up to 1 of the name's own row. */
  draw: Dice;
  /** Counts a fault that was not a matter of chance. */
  count(name: string): void;
  /** Takes one of the calls that are to be refused. */
  takeRefusal(): boolean;
  /** The kill has happened: it is off again. */
  endKill(): void;
}

/** Opens the switch of a database: what was on stays on over a restart, with the dice thrown from the start again. */
export function createFaultSwitch(db: DatabaseSync): FaultSwitch {
  db.exec('CREATE TABLE IF NOT EXISTS sandbox_faults (id INTEGER PRIMARY KEY CHECK (id = 1), json TEXT NOT NULL)');
  let faults = storedFaults(db);
  let dice = createDice(faults.seed);
  let struck: Record<string, number> = {};
  const keep = (next: Faults) => {
    faults = next;
    prepared(db, 'INSERT OR REPLACE INTO sandbox_faults VALUES (1, ?)').run(JSON.stringify(next));
  };
  const count = (name: string) => void (struck[name] = (struck[name] ?? 0) + 1);
  return {
    get faults() {
      return faults;
    },
    get struck() {
      return struck;
    },
    change(sent) {
      keep(readFaults(sent, faults));
      dice = createDice(faults.seed);
      struck = {};
    },
    strikes(name, chance) {
      if (chance === 0 || dice(name) >= chance) return false;
      count(name);
      return true;
    },
    draw: (name) => dice(name),
    count,
    takeRefusal() {
      const { rest } = faults;
      if (rest.refuseNext === 0) return false;
      keep({ ...faults, rest: { ...rest, refuseNext: rest.refuseNext - 1 } });
      count('rest.refuseNext');
      return true;
    },
    endKill() {
      keep({ ...faults, kill: { ...faults.kill, number: 0 } });
      count('kill');
    },
  };
}

function storedFaults(db: DatabaseSync): Faults {
  const row = prepared(db, 'SELECT json FROM sandbox_faults').get();
  return row === undefined ? noFaults : readFaults(JSON.parse(String(row['json'])), noFaults);
}
