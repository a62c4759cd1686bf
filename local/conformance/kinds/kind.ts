/** What runs the cases of one kind. */
import type { ConformanceCase } from '../case.ts';

export interface Kind {
  /** Members that a case of this kind may have besides those of every case. */
  fields: readonly string[];
  /** @returns what the case gives, by the names that `expect` uses */
  run: (test: ConformanceCase) => Promise<Record<string, unknown>> | Record<string, unknown>;
  /** Ends what cases shared. */
  stop?: () => Promise<void>;
}
