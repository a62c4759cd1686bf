/** A mapping that runs. */
export interface RunningMapping {
  /** Its source was or may have been written. */
  wake: () => void;
  stop: () => Promise<void>;
}
