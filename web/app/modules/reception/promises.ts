/** When an order is promised back, as one touch: the ends of this day and the next ones, by the workshop's clock. */
import { localOf } from '../../kernel/formats/moments.ts';

export interface Promise {
  /** Names it among the texts. */
  name: 'today' | 'tomorrowNoon' | 'tomorrow' | 'inTwoDays';
  /** As a field holds it: `2026-03-01T18:00`. */
  local: string;
}

const DAY_MS = 86_400_000;
const CHOICES: readonly { name: Promise['name']; days: number; time: string }[] = [
  { name: 'today', days: 0, time: '18:00' },
  { name: 'tomorrowNoon', days: 1, time: '12:00' },
  { name: 'tomorrow', days: 1, time: '18:00' },
  { name: 'inTwoDays', days: 2, time: '18:00' },
];

/** Those that are still to come. */
export function promisesFrom(now: number, timeZone: string): Promise[] {
  const here = localOf(new Date(now).toISOString(), timeZone);
  return CHOICES.map(({ name, days, time }) => {
    const day = new Date(Date.parse(`${here.slice(0, 10)}T12:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
    return { name, local: `${day}T${time}` };
  }).filter(({ local }) => local > here);
}
