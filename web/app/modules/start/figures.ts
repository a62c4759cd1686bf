/** Figures of the last days: asked page by page, added up exactly, and put into days or weeks. */
import type { PaymentMethod, TallerClient } from '../../../../client/index.ts';
import { PaymentMethodValues } from '../../generated/enums.ts';
import type { Workshop } from '../../kernel/access/Workshop.tsx';
import { add, sum } from '../../kernel/formats/decimals.ts';

/** What a day comes to. */
export interface DayFigure {
  count: number;
  /** A decimal string; `0` of what is no money. */
  amount: string;
}

/** By day. */
export type Figures = ReadonlyMap<string, DayFigure>;

export type FigureName = 'received' | 'delivered' | 'invoiced' | 'sold' | `paid.${PaymentMethod}`;

export type AllFigures = Partial<Record<FigureName, Figures>>;

export type Span = 'days' | 'weeks';

const WEEK = 7;
/** Two weeks of days, or eight weeks. */
const DAYS: Readonly<Record<Span, number>> = { days: 2 * WEEK, weeks: 8 * WEEK };
const DAY_MS = 86_400_000;

const NOTHING: DayFigure = { count: 0, amount: '0' };

/** Days up to today, by the calendar alone: no clock is changed at noon in UTC. */
export function lastDays(today: string, span: Span): string[] {
  const noon = Date.parse(`${today}T12:00:00Z`);
  const ago = (days: number): string => new Date(noon - days * DAY_MS).toISOString().slice(0, 10);
  return Array.from({ length: DAYS[span] }, (_, index) => ago(DAYS[span] - 1 - index));
}

/** What stands together: a day, or the seven days that end with the last one. */
export function partsOf(days: readonly string[], span: Span): string[][] {
  if (span === 'days') return days.map((day) => [day]);
  return Array.from({ length: days.length / WEEK }, (_, index) => days.slice(index * WEEK, (index + 1) * WEEK));
}

export function figureOf(figures: Figures | undefined, days: readonly string[]): DayFigure {
  const found = days.map((day) => figures?.get(day) ?? NOTHING);
  return {
    count: found.reduce((all, { count }) => all + count, 0),
    amount: sum(found.map(({ amount }) => amount)),
  };
}

interface FigurePage {
  items: readonly { day: string; count: number; amount?: string }[];
  nextToken: string | null;
}

/** All pages. A day may stand in two of them. */
export async function addedUp(ask: (nextToken: string | null) => Promise<FigurePage | null>): Promise<Figures> {
  const figures = new Map<string, DayFigure>();
  let nextToken: string | null = null;
  do {
    const page: FigurePage | null = await ask(nextToken);
    for (const { day, count, amount = '0' } of page?.items ?? []) {
      const before = figures.get(day) ?? NOTHING;
      figures.set(day, { count: before.count + count, amount: add(before.amount, amount) });
    }
    nextToken = page?.nextToken ?? null;
  } while (nextToken !== null);
  return figures;
}

/** Everything that whoever asks may see. */
export async function askFigures(
  client: TallerClient,
  { may }: Pick<Workshop, 'may'>,
  from: string,
  to: string,
): Promise<AllFigures> {
  const period = { from, to };
  const asked: [FigureName, Promise<Figures>][] = [];
  if (may('workorder:detail'))
    for (const what of ['RECEIVED', 'DELIVERED'] as const)
      asked.push([
        what === 'RECEIVED' ? 'received' : 'delivered',
        addedUp((nextToken) => client.workFigures({ what, ...period, nextToken })),
      ]);
  if (may('invoice:read')) {
    for (const what of ['INVOICED', 'SOLD'] as const)
      asked.push([
        what === 'INVOICED' ? 'invoiced' : 'sold',
        addedUp((nextToken) => client.moneyFigures({ what, ...period, nextToken })),
      ]);
    for (const method of PaymentMethodValues)
      asked.push([
        `paid.${method}`,
        addedUp((nextToken) => client.moneyFigures({ what: 'PAID', method, ...period, nextToken })),
      ]);
  }
  return Object.fromEntries(await Promise.all(asked.map(async ([name, figures]) => [name, await figures] as const)));
}
