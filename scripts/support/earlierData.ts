/**
 * What `npm start` says about data that an earlier release left in `.local/`: how far they were brought, or that they
 * cannot be.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the runtime keeps what custom resources have done. */
const DONE = 'custom-resources.json';
/** As functions/migrations/run.ts says it. */
const TOO_OLD = /the tables are of a release before (\S+), too old to be brought up to date/;

/**
 * @returns the number of the last migration that the data had, `000` for those of release 0.1.0, null where there are
 * none
 */
export function lastMigration(dataDir: string): string | null {
  const file = join(dataDir, DONE);
  if (!existsSync(file)) return null;
  const done = JSON.parse(readFileSync(file, 'utf8')) as Record<
    string,
    { properties?: { seed?: unknown; migrations?: unknown } }
  >;
  const bootstrap = Object.values(done).find(({ properties }) => properties?.seed !== undefined);
  if (!bootstrap) return null;
  const { migrations } = bootstrap.properties ?? {};
  return typeof migrations === 'string' ? migrations : '000';
}

/**
 * What there is to say after a start.
 * @param before what `lastMigration` was before it
 * @returns null where nothing was brought anywhere
 */
export function upgradeLine(before: string | null, after: string | null): string | null {
  return before === null || after === null || before === after
    ? null
    : `Brought .local/ up to date with this release (migrations ${before} to ${after})`;
}

/** The failure of a start over data that are too old, in one line that says what to do here; any other as it is. */
export function withLocalAdvice(error: unknown): unknown {
  const since = error instanceof Error ? TOO_OLD.exec(error.message)?.[1] : undefined;
  if (since === undefined) return error;
  return Object.assign(
    new Error(
      `.local/ was written by a release before ${since} and is too old to be brought up to date; remove it to start anew`,
      { cause: error },
    ),
    { name: 'BootError' },
  );
}
