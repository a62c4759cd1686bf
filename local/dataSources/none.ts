import type { DataSource } from './types.ts';

/** The NONE data source: the payload comes back. */
export const noneDataSource: DataSource = {
  invoke: (request) => Promise.resolve({ result: (request as { payload?: unknown } | null)?.payload ?? null }),
};
