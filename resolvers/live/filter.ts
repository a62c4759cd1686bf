/** What a subscription lets through: rules on the payload's own fields, all of which must hold. */
import { extensions } from '@aws-appsync/utils';
import type { Ctx } from '../kernel/request/context.ts';
import { GROUP_SIZE, SUBSCRIPTIONS } from './subscriptions.ts';

export type Rule =
  | { fieldName: string; operator: 'eq' | 'ne'; value: string }
  | { fieldName: string; operator: 'in' | 'notIn'; value: string[] };

/** Asks for equality where the argument is given; an absent one, or null, asks nothing. */
export function equalTo(fieldName: string, value: string | null | undefined): Rule[] {
  return value === null || value === undefined ? [] : [{ fieldName, operator: 'eq', value }];
}

/** AppSync counts each value of a list as a filter and takes ten in all: a long list is said by what it leaves out. */
const MAX_VALUES = 5;

/** Asks for one of some values, out of all that there are; absent, null or all of them asks nothing. */
export function oneOf(fieldName: string, values: string[] | null | undefined, all: string[]): Rule[] {
  if (values === null || values === undefined) return [];
  if (values.length <= MAX_VALUES) return [{ fieldName, operator: 'in', value: values }];
  const others = all.filter((value) => values.indexOf(value) === -1);
  return others.length === 0 ? [] : [{ fieldName, operator: 'notIn', value: others }];
}

/** Holds for every payload. Without any filter AppSync would match the arguments itself: a null only with null, a list with nothing. */
const EVERYTHING: Rule = { fieldName: 'id', operator: 'ne', value: '' };

/** Narrows the running subscription to what passes all the rules. @param rules none for everything */
export function narrow(ctx: Ctx, rules: Rule[]): void {
  narrowToAny(ctx, [rules]);
}

/**
 * Narrows the running subscription, and lets it be closed when its user is disabled, or the role of the user loses
 * something.
 * @param groups one of them must hold, with all its rules; one without any lets everything through
 */
export function narrowToAny(ctx: Ctx, groups: Rule[][]): void {
  const open = groups.some((rules) => rules.length === 0);
  extensions.setSubscriptionFilter({
    filterGroup: (open ? [[EVERYTHING]] : groups).map((rules) => ({ filters: rules })),
  });
  extensions.setSubscriptionInvalidationFilter({
    filterGroup: [
      { filters: [{ fieldName: 'userId', operator: 'eq', value: ctx.stash.caller.id }] },
      { filters: [{ fieldName: 'role', operator: 'eq', value: ctx.stash.caller.role }] },
    ],
  });
}

/** Closes running subscriptions of one group whose invalidation filter fits. Only a mutation may, and only once a request. */
export function closeSubscriptionsOf(payload: { userId: string } | { role: string }, group: number): void {
  SUBSCRIPTIONS.slice(group * GROUP_SIZE, (group + 1) * GROUP_SIZE).forEach((subscriptionField) => {
    extensions.invalidateSubscriptions({ subscriptionField, payload });
  });
}
