/** What a subscription lets through: rules on the payload's own fields, all of which must hold. */
import { extensions } from '@aws-appsync/utils';
import type { Ctx } from '../shared/context.ts';

export interface Rule {
  fieldName: string;
  operator: 'eq' | 'in';
  value: unknown;
}

/** AppSync takes five values a list: longer ones become alternatives. */
const MAX_VALUES = 5;

/** Asks for equality where the argument is given; an absent one, or null, asks nothing. */
export function equalTo(fieldName: string, value: string | null | undefined): Rule[] {
  return value === null || value === undefined ? [] : [{ fieldName, operator: 'eq', value }];
}

/**
 * Narrows the running subscription, and lets it be closed when its user is disabled.
 * @param rules that must all hold @param choice a field and the values of which it must have one; null for any
 */
export function narrow(ctx: Ctx, rules: Rule[], choice: { fieldName: string; values: string[] } | null): void {
  const groups = choice ? chunks(choice.values).map((values) => [...rules, { fieldName: choice.fieldName, operator: 'in' as const, value: values }]) : [rules];
  const filters = groups.filter((each) => each.length > 0).map((each) => ({ filters: each }));
  if (filters.length > 0) extensions.setSubscriptionFilter({ filterGroup: filters } as never);
  extensions.setSubscriptionInvalidationFilter({ filterGroup: [{ filters: [{ fieldName: 'userId', operator: 'eq', value: ctx.stash.caller.id }] }] } as never);
}

function chunks(values: string[]): string[][] {
  return values.map((_value, index) => (index % MAX_VALUES === 0 ? values.slice(index, index + MAX_VALUES) : [])).filter((chunk) => chunk.length > 0);
}
