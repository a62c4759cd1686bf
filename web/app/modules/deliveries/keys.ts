/** Under what answers about deliveries are kept: whatever changes one makes all of them old. */
export const DELIVERIES_KEY = ['deliveries'] as const;
