/** A mapping that runs. */
export interface RunningMapping {
  /** Its source was or may have been written. */
  wake: () => void;
  /** Resolves once nothing that is written from now on can be missed: a reader of what comes next has its place. */
  placed: Promise<void>;
  stop: () => Promise<void>;
}
