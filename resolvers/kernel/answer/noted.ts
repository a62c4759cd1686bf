/**
 * Refusals that somebody should hear of when they come in numbers: whoever tries doors, or uses up what there is little of. A unit cannot
 * write a metric; it prints a line, and a filter over the API's log counts it (infra/stacks/refusals.ts reads this, so it imports nothing).
 */
export const NOTED: Record<string, string> = {
  FORBIDDEN: 'refused FORBIDDEN',
  LIMIT_EXCEEDED: 'refused LIMIT_EXCEEDED',
};
