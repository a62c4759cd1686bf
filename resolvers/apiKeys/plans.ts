/** How much a key may call. `schema/apiKeys.type.graphql` says the same in words; functions/authorizer counts. */
import type { ApiKeyPlan } from '../generated/schema.ts';

export interface Plan {
  /** Requests a second, over a burst's time. */
  perSecond: number;
  /** Requests at once. */
  burst: number;
  /** Requests a day, in UTC. */
  perDay: number;
}

export const PLANS: Readonly<Record<ApiKeyPlan, Plan>> = {
  BASIC: { perSecond: 50, burst: 250, perDay: 20_000 },
  PRO: { perSecond: 100, burst: 500, perDay: 200_000 },
};
