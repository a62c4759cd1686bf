/** The levels as a picture: work done and time waited by the number of clients, a line for each server. */
import type { Level } from './level.ts';

export interface Line {
  name: string;
  levels: readonly Level[];
  /** Clients at the knee. */
  knee: number;
}

const WIDTH = 900;
const PANEL = { width: 360, height: 260, top: 60, gap: 90, left: 60 };
const COLOURS = ['#1b6ca8', '#d1495b', '#2e8b57', '#8d6a9f'];
const TICKS = 5;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A number above the highest with one digit and noughts. */
function roundedUp(value: number): number {
  const digit = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return Math.ceil(value / digit) * digit;
}

interface Panel {
  title: string;
  left: number;
  /** Solid, and where given dashed. */
  of: (level: Level) => number;
  dashed?: (level: Level) => number;
}

function panel({ title, left, of, dashed }: Panel, lines: readonly Line[], clients: readonly number[]): string[] {
  const values = lines.flatMap(({ levels }) => levels.flatMap((level) => [of(level), dashed?.(level) ?? 0]));
  const top = roundedUp(Math.max(...values));
  const x = (count: number): number =>
    left + (clients.length < 2 ? 0 : (clients.indexOf(count) / (clients.length - 1)) * PANEL.width);
  const y = (value: number): number => PANEL.top + PANEL.height * (1 - value / top);
  const path = (levels: readonly Level[], value: (level: Level) => number): string =>
    levels
      .map((level, index) => `${index === 0 ? 'M' : 'L'}${x(level.clients).toFixed(1)} ${y(value(level)).toFixed(1)}`)
      .join('');
  const ticks = Array.from({ length: TICKS + 1 }, (_, index) => (top * index) / TICKS);
  return [
    `<text x="${left}" y="${PANEL.top - 18}" font-weight="bold">${escaped(title)}</text>`,
    ...ticks.flatMap((tick) => [
      `<path d="M${left} ${y(tick).toFixed(1)}h${PANEL.width}" stroke="#ddd"/>`,
      `<text x="${left - 8}" y="${(y(tick) + 4).toFixed(1)}" text-anchor="end">${Math.round(tick)}</text>`,
    ]),
    ...clients.map(
      (count) =>
        `<text x="${x(count).toFixed(1)}" y="${PANEL.top + PANEL.height + 20}" text-anchor="middle">${count}</text>`,
    ),
    `<text x="${left + PANEL.width / 2}" y="${PANEL.top + PANEL.height + 40}" text-anchor="middle">clients at once</text>`,
    ...lines.flatMap(({ levels, knee }, index) => {
      const colour = COLOURS[index % COLOURS.length] ?? '#000';
      const at = levels.find((level) => level.clients === knee);
      return [
        `<path d="${path(levels, of)}" fill="none" stroke="${colour}" stroke-width="2"/>`,
        ...(dashed
          ? [`<path d="${path(levels, dashed)}" fill="none" stroke="${colour}" stroke-dasharray="5 4"/>`]
          : []),
        ...(at ? [`<circle cx="${x(knee).toFixed(1)}" cy="${y(of(at)).toFixed(1)}" r="5" fill="${colour}"/>`] : []),
      ];
    }),
  ];
}

export function plot(lines: readonly Line[], caption: string): string {
  const clients = [...new Set(lines.flatMap(({ levels }) => levels.map((level) => level.clients)))].sort(
    (a, b) => a - b,
  );
  const second = PANEL.left + PANEL.width + PANEL.gap;
  const legend = PANEL.top + PANEL.height + 70;
  const height = legend + Math.ceil(lines.length / 2) * 22 + 40;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12" fill="#222">`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    ...panel({ title: 'Operations a second', left: PANEL.left, of: ({ throughput }) => throughput }, lines, clients),
    ...panel(
      {
        title: 'Milliseconds: p50, dashed p95',
        left: second,
        of: ({ all }) => all.p50,
        dashed: ({ all }) => all.p95,
      },
      lines,
      clients,
    ),
    ...lines.flatMap(({ name, knee }, index) => {
      const [left, top] = [PANEL.left + (index % 2) * (PANEL.width + PANEL.gap), legend + Math.floor(index / 2) * 22];
      return [
        `<rect x="${left}" y="${top - 10}" width="14" height="10" fill="${COLOURS[index % COLOURS.length]}"/>`,
        `<text x="${left + 22}" y="${top}">${escaped(`${name}; knee at ${knee}`)}</text>`,
      ];
    }),
    `<text x="${PANEL.left}" y="${height - 14}" fill="#666">${escaped(caption)}</text>`,
    '</svg>',
    '',
  ].join('\n');
}
