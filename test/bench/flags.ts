/** What `npm run bench` is asked for. */
import { parseArgs } from 'node:util';

/** Each measures its own and nothing else; without one, everything that takes no minutes of its own. */
const MODES = ['live', 'pdf', 'sizes', 'growth', 'web'] as const;

export type Mode = (typeof MODES)[number];

export interface BenchFlags {
  /** For programs: one line, and nothing beside it. */
  json: boolean;
  /** Leaves a board open while 10,000 changes pass: some minutes. */
  board: boolean;
  /** Null for all of it. */
  mode: Mode | null;
}

const USAGE = `npm run bench -- [--json] [--board] [${MODES.map((mode) => `--${mode}`).join(' | ')}]`;

/** @throws Error in one line */
export function readFlags(args: readonly string[]): BenchFlags {
  const flag = { type: 'boolean' } as const;
  const options = { json: flag, board: flag, live: flag, pdf: flag, sizes: flag, growth: flag, web: flag };
  let values;
  try {
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (error) {
    const [why = ''] = (error instanceof Error ? error.message : String(error)).split('. To specify');
    throw new Error(`${why}; usage: ${USAGE}`, { cause: error });
  }
  const asked = MODES.filter((mode) => values[mode] === true);
  if (asked.length > 1)
    throw new Error(`${asked.map((mode) => `--${mode}`).join(' and ')} do not go together; usage: ${USAGE}`);
  return { json: values.json === true, board: values.board === true, mode: asked[0] ?? null };
}
