/** Moments as fields of forms hold them: the wall clock of the workshop, wherever the browser is. */

function wallClock(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(moment);
  const of = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value ?? 0);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
}

/** `2026-03-01T17:30` in the workshop, of an API's moment; empty for none. */
export function localOf(moment: string | null | undefined, timeZone: string): string {
  if (!moment) return '';
  return new Date(wallClock(Date.parse(moment), timeZone)).toISOString().slice(0, 16);
}

/** The moment at which the workshop's clocks show it. An hour that a change of clocks skips is the one after it. */
export function momentOf(local: string, timeZone: string): string | null {
  const wanted = Date.parse(`${local}Z`);
  if (Number.isNaN(wanted)) return null;
  let moment = wanted;
  // The offset at the first guess may not be the one at the moment itself.
  for (let turn = 0; turn < 2; turn += 1) moment -= wallClock(moment, timeZone) - wanted;
  return new Date(moment).toISOString();
}
