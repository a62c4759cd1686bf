/** Every table's key. */
import type { Changed, Written } from './stamp.ts';

export interface Key {
  pk: string;
  sk: string;
  /** On rows that the audit log is kept of. */
  written?: Written;
  /** On rows that have a version, and where `written` is. */
  changed?: Changed;
}
