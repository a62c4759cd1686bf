/** Every table's key. */
import type { Written } from './stamp.ts';

export interface Key {
  pk: string;
  sk: string;
  /** On rows that the audit log is kept of. */
  written?: Written;
}
