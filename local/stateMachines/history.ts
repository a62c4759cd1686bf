/** What happened in an execution, as `GetExecutionHistory` tells it. */
import type { ExecutionRecord } from './store.ts';

const detailsName = (type: string): string => `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`;

/** @param type as the API names it @param name of its details, where the type does not say it */
export function note(
  record: ExecutionRecord,
  at: number,
  type: string,
  details: object,
  name = detailsName(type),
): void {
  record.history.push({ at, type, details: { [name]: details } });
}
