import { compileCalendar } from '../src/rules/business-calendar';
import { defaultSettings } from '../src/rules/default-settings';
import type { Figure } from './measure';
import { perSecond, quickestMs } from './measure';

const startMs = Date.UTC(2026, 10, 2, 15);
const minuteMs = 60_000;
const dayMs = 86_400_000;

/** How fast is the business calendar? The sweep and the portal ask it for every request they touch. */
export function bench(): Figure[] {
  const calendar = compileCalendar(defaultSettings.calendar);
  const at = (turn: number): Date => new Date(startMs + ((turn * 7919) % 1_000_000) * minuteMs);
  return [
    { what: 'compile and grow to 3 years', value: quickestMs(20, compileThreeYears), unit: 'ms' },
    {
      what: 'add 8 business hours',
      value: perSecond((turn) => calendar.add(at(turn), 8 * 60 * minuteMs)),
      unit: 'per second',
    },
    {
      what: 'add 200 business hours',
      value: perSecond((turn) => calendar.add(at(turn), 200 * 60 * minuteMs)),
      unit: 'per second',
    },
    {
      what: 'time between, a week apart',
      value: perSecond((turn) => calendar.between(at(turn), new Date(at(turn).getTime() + 7 * dayMs))),
      unit: 'per second',
    },
    {
      what: 'time between, a year apart',
      value: perSecond((turn) => calendar.between(at(turn), new Date(at(turn).getTime() + 365 * dayMs))),
      unit: 'per second',
    },
    { what: 'is it open', value: perSecond((turn) => calendar.isOpen(at(turn))), unit: 'per second' },
  ];
}

function compileThreeYears(): number {
  const calendar = compileCalendar(defaultSettings.calendar);
  return calendar.between(new Date(startMs), new Date(startMs + 3 * 365 * dayMs));
}
