import type { AnyNode } from 'acorn';

/** Something that AWS refuses, at a node of the unit. */
export interface Problem {
  node: AnyNode;
  message: string;
}
