/** Minutes as people say them: 2880 is two days, 90 is ninety minutes. */

export const UNITS = { days: 1_440, hours: 60, minutes: 1 } as const;
export type Unit = keyof typeof UNITS;
export const UNIT_NAMES = Object.keys(UNITS) as readonly Unit[];

export interface Duration {
  /** As it was typed; empty for none. */
  amount: string;
  unit: Unit;
}

/** In the largest unit of which it is whole. */
export function durationOf(minutes: string): Duration {
  const whole = /^[1-9]\d*$/.test(minutes) ? Number(minutes) : 0;
  if (whole === 0) return { amount: minutes, unit: 'hours' };
  const unit = UNIT_NAMES.find((each) => whole % UNITS[each] === 0) ?? 'minutes';
  return { amount: String(whole / UNITS[unit]), unit };
}

/** @returns minutes, or what was typed where it is no whole number: the form says so */
export function minutesOf({ amount, unit }: Duration): string {
  const text = amount.trim();
  return /^\d{1,9}$/.test(text) ? String(Number(text) * UNITS[unit]) : text;
}
