/** When a function that runs by schedule is run, by its event: a schedule may be run for another time. */

export function momentOf(event: unknown): number {
  const time = typeof event === 'object' && event !== null ? (event as Record<string, unknown>)['time'] : undefined;
  const moment = typeof time === 'string' ? Date.parse(time) : NaN;
  return Number.isNaN(moment) ? Date.now() : moment;
}
