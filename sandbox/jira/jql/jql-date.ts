import type { Compilation } from './jql-context.ts';
import type { JqlValue } from './jql-field.ts';
import { instantOf, type WallTime, wallTimeOf } from './zoned-time.ts';

type Unit = 'y' | 'M' | 'w' | 'd' | 'h' | 'm';

const unitMs: Readonly<Record<'w' | 'd' | 'h' | 'm', number>> = {
  w: 604_800_000,
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
};
const absoluteDate = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:\s+(\d{1,2}):(\d{2}))?$/;
const period = /^([+-]?)\s*((?:\d+\s*[wdhm]\s*)+)$/;
const naturalUnits: Readonly<Record<string, Unit>> = { day: 'd', week: 'w', month: 'M', year: 'y' };

/**
 * The instant (epoch milliseconds) a date operand means: `yyyy/MM/dd`, `yyyy-MM-dd HH:mm`, a period such as `-7d` or
 * `4w 2d` counted from now, epoch milliseconds, or a date function. `null` after noting what is wrong.
 */
export function dateOperand(value: JqlValue, fieldName: string, context: Compilation): number | null {
  if (value.kind === 'function') return functionDate(value.name, value.arguments, fieldName, context);
  const text = value.kind === 'value' ? value.text.trim() : '';
  const at = absoluteOf(text, context.timeZone) ?? periodOf(text, context.nowMs) ?? epochOf(text);
  if (at === null) {
    context.problems.push(
      `Date value '${text}' for field '${fieldName}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', ` +
        `'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
    );
  }
  return at;
}

function absoluteOf(text: string, zone: string): number | null {
  const found = absoluteDate.exec(text);
  if (!found) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found.slice(1).map((part) => Number(part ?? 0));
  const checked = new Date(Date.UTC(year, month - 1, day));
  if (checked.getUTCMonth() !== month - 1 || checked.getUTCDate() !== day || hour > 23 || minute > 59) return null;
  return instantOf({ year, month, day, hour, minute, second: 0 }, zone);
}

function periodOf(text: string, nowMs: number): number | null {
  const found = period.exec(text);
  if (!found) return null;
  const amount = [...(found[2] ?? '').matchAll(/(\d+)\s*([wdhm])/g)]
    .map(([, count, unit]) => Number(count) * unitMs[unit as keyof typeof unitMs])
    .reduce((sum, part) => sum + part, 0);
  return found[1] === '-' ? nowMs - amount : nowMs + amount;
}

function epochOf(text: string): number | null {
  return /^-?\d{1,15}$/.test(text) ? Number(text) : null;
}

function functionDate(name: string, args: readonly string[], fieldName: string, context: Compilation): number | null {
  const lower = name.toLowerCase();
  if (lower === 'now' && args.length === 0) return context.nowMs;
  const [, edge, unitName = ''] = /^(start|end)of(day|week|month|year)$/.exec(lower) ?? [];
  const natural = naturalUnits[unitName];
  if (!natural || args.length > 1) {
    context.problems.push(
      natural || lower === 'now'
        ? `Function '${name}' expected between '0' and '${natural ? 1 : 0}' arguments but received '${args.length}'.`
        : `A date for the field '${fieldName}' cannot be given by the function '${name}'.`,
    );
    return null;
  }
  const shift = shiftOf(args[0], natural);
  if (!shift) {
    context.problems.push(
      `Duration for function '${name}' should have the format (+/-)n(yMwdhm), e.g -1M for 1 month earlier.`,
    );
    return null;
  }
  return edgeOf(edge === 'end', natural, shift, context);
}

function shiftOf(argument: string | undefined, natural: Unit): { amount: number; unit: Unit } | null {
  if (argument === undefined) return { amount: 0, unit: natural };
  const found = /^([+-]?\d{1,6})\s*([yMwdhm]?)$/.exec(argument.trim());
  return found ? { amount: Number(found[1]), unit: (found[2] || natural) as Unit } : null;
}

/** A shift in the function's own unit moves to another day, week …; any other moves on from its edge. */
function edgeOf(isEnd: boolean, natural: Unit, shift: { amount: number; unit: Unit }, context: Compilation): number {
  const zone = context.timeZone;
  const own = shift.unit === natural ? shift.amount : 0;
  const start = addTo(startOf(wallTimeOf(context.nowMs, zone), natural), natural, isEnd ? own + 1 : own);
  const edge = instantOf(start, zone) - (isEnd ? 1 : 0);
  return shift.unit === natural ? edge : shiftedInstant(edge, shift, zone);
}

function shiftedInstant(atMs: number, { amount, unit }: { amount: number; unit: Unit }, zone: string): number {
  if (unit === 'h' || unit === 'm') return atMs + amount * unitMs[unit];
  return instantOf(addTo(wallTimeOf(atMs, zone), unit, amount), zone) + (((atMs % 1000) + 1000) % 1000);
}

/** Weeks begin on Sunday, as with Jira's default locale. */
function startOf(wall: WallTime, unit: Unit): WallTime {
  const midnight = { ...wall, hour: 0, minute: 0, second: 0 };
  if (unit === 'y') return { ...midnight, month: 1, day: 1 };
  if (unit === 'M') return { ...midnight, day: 1 };
  if (unit === 'w') {
    const weekday = new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay();
    return { ...midnight, day: wall.day - weekday };
  }
  return midnight;
}

function addTo(wall: WallTime, unit: Unit, amount: number): WallTime {
  if (unit === 'y') return { ...wall, year: wall.year + amount };
  if (unit === 'M') return { ...wall, month: wall.month + amount };
  return { ...wall, day: wall.day + amount * (unit === 'w' ? 7 : 1) };
}
