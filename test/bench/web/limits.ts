/** What the web app must reach, and what of it was not. */

export interface WebFigures {
  /** Gzipped JavaScript that a browser loads for the sign-in and the start page, in thousands of bytes. */
  firstKb: number;
  /** What each module loads beyond it, by module. */
  modulesKb: Record<string, number>;
  /** From opening its address until the first rows of a list are painted: the slowest list. */
  listMs: number;
  /** From a key or a click until what it does is painted: the slowest. */
  interactionMs: number;
  /** Frames a second that people see while a list of 5,000 orders is scrolled. */
  framesPerSecond: number;
  /** What stands beside that figure, without a limit of its own: how the instrument itself is. */
  frames: Record<string, number>;
  /** Each list and each interaction apart. */
  lists: Record<string, number>;
  interactions: Record<string, number>;
}

/** The processor is slowed so many times for all times and frames. */
export const SLOWED = 4;
export const LIMITS = { firstKb: 220, moduleKb: 90, listMs: 1_500, interactionMs: 100, framesPerSecond: 60 } as const;
/** A second of sixty frames may begin between two of them. */
const FRAME_SLACK = 1;

/** One line for each limit that is exceeded. */
export function exceeded({ firstKb, modulesKb, lists, interactions, framesPerSecond }: WebFigures): string[] {
  const over = (figures: Record<string, number>, most: number, what: string, unit: string): string[] =>
    Object.entries(figures)
      .filter(([, figure]) => figure > most)
      .map(([name, figure]) => `${what} ${name}: ${figure} ${unit}, at most ${most}`);
  return [
    ...over({ 'sign-in and start page': firstKb }, LIMITS.firstKb, 'first load,', 'kB'),
    ...over(modulesKb, LIMITS.moduleKb, 'module', 'kB'),
    ...over(lists, LIMITS.listMs, 'list', 'ms'),
    ...over(interactions, LIMITS.interactionMs, 'interaction', 'ms'),
    ...(framesPerSecond < LIMITS.framesPerSecond - FRAME_SLACK
      ? [`scrolling 5,000 orders: ${framesPerSecond} frames a second, at least ${LIMITS.framesPerSecond}`]
      : []),
  ].map((line) => `web: ${line}`);
}

export function webTable(figures: WebFigures): string {
  const rows = (values: Record<string, number>, unit: string): string[] =>
    Object.entries(values).map(([name, value]) => `  ${name.padEnd(44)} ${String(value).padStart(7)} ${unit}`);
  return [
    `Gzipped JavaScript (first load at most ${LIMITS.firstKb} kB, each module at most ${LIMITS.moduleKb} more)`,
    ...rows({ 'sign-in and start page': figures.firstKb, ...figures.modulesKb }, 'kB'),
    `First rows painted, processor slowed ${SLOWED} times (at most ${LIMITS.listMs} ms)`,
    ...rows(figures.lists, 'ms'),
    `From key or click to paint, slowed ${SLOWED} times (at most ${LIMITS.interactionMs} ms)`,
    ...rows(figures.interactions, 'ms'),
    `Scrolling 5,000 orders, slowed ${SLOWED} times (at least ${LIMITS.framesPerSecond} frames a second)`,
    ...rows({ 'frames a second': figures.framesPerSecond, ...figures.frames }, ''),
  ].join('\n');
}
