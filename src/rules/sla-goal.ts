import type { SupportRequest } from './request';
import type { BusinessDay, Settings } from './settings';

/** How long an answer may take, and by which of the meanings of a business day. */
export interface SlaGoal {
  /** The settings' own name; `null` for the goal that applies when no other matches. */
  readonly name: string | null;
  readonly businessDay: BusinessDay;
  /** Business minutes; of meaning for `business-minutes` only. */
  readonly minutes: number;
  /** What was left of an answered cycle, so that no edit of the settings chooses another. */
  readonly isRemainder: boolean;
}

/** What a goal is chosen by. */
export interface GoalFacts {
  readonly priorityName: string | null;
  readonly productId: string | null;
  readonly requestTypeName: string | null;
}

export function factsOf({ priorityName, details, requestType }: SupportRequest): GoalFacts {
  return {
    priorityName,
    productId: details?.productId ?? null,
    requestTypeName: requestType?.name ?? null,
  };
}

/** The first goal of the settings that matches; the terms' own one business day when none does (clause L1). */
export function goalFor(facts: GoalFacts, settings: Settings): SlaGoal {
  const found = settings.goals.find(
    ({ when }) =>
      allows(when.priorities, facts.priorityName) &&
      allows(when.products, facts.productId) &&
      allows(when.requestTypes, facts.requestTypeName),
  );
  const { businessDay, minutes } = found ?? settings.goal;
  return { name: found?.name ?? null, businessDay, minutes, isRemainder: false };
}

export function isSameGoal(one: SlaGoal, other: SlaGoal): boolean {
  return one.name === other.name && one.businessDay === other.businessDay && one.minutes === other.minutes;
}

function allows(wanted: readonly string[], value: string | null): boolean {
  return wanted.length === 0 || (value !== null && wanted.some((each) => plain(each) === plain(value)));
}

const plain = (name: string): string => name.trim().toLowerCase();
