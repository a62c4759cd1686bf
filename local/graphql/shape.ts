/** What an object holds by a selection, fragments included; their type conditions are not looked at. */
import type { SelectionSetNode } from 'graphql';
import { Kind } from 'graphql';
import type { Fragments } from './errors.ts';

/** One that stands under two names, for types that exclude each other, is there twice. */
export interface ShapeField {
  /** Its alias, or its name. */
  key: string;
  name: string;
  /** Null for a leaf. */
  below: () => Shape | null;
}

export interface Shape {
  fields: readonly ShapeField[];
  /** Selections that were walked to find them: fields, and fragments, each of them once. */
  steps: number;
}

/**
 * Of one document. A selection is walked once, however often data or fragments lead to it.
 * @throws TooManyShapesError where there is a limit
 */
export type ShapeOf = (...sets: readonly SelectionSetNode[]) => Shape;

export class TooManyShapesError extends Error {
  override readonly name = 'TooManyShapesError';
}

const kept = new WeakMap<Fragments, ShapeOf>();

export function shapesOf(fragments: Fragments): ShapeOf {
  const known = kept.get(fragments) ?? createShapes(fragments);
  kept.set(fragments, known);
  return known;
}

/** @param maxSteps to find all ways in which selections are merged, which may be many more than there are fields */
export function createShapes(fragments: Fragments, maxSteps = Infinity): ShapeOf {
  const known = new Map<string, Shape>();
  const numbers = new WeakMap<SelectionSetNode, number>();
  let last = 0;
  let left = maxSteps;
  const numberOf = (set: SelectionSetNode): number => {
    const number = numbers.get(set) ?? (last += 1);
    numbers.set(set, number);
    return number;
  };
  const shapeOf: ShapeOf = (...sets) => {
    const key = [...new Set(sets.map(numberOf))].join();
    const before = known.get(key);
    if (before) return before;
    const shape = collected(sets, fragments, shapeOf);
    left -= shape.steps;
    if (left < 0) throw new TooManyShapesError('the document merges its selections in too many ways');
    known.set(key, shape);
    return shape;
  };
  return shapeOf;
}

function collected(sets: readonly SelectionSetNode[], fragments: Fragments, shapeOf: ShapeOf): Shape {
  const fields = new Map<string, { key: string; name: string; sets: SelectionSetNode[] }>();
  const spread = new Set<string>();
  let steps = 0;
  const collect = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      steps += 1;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        const field = fields.get(`${key} ${node.name.value}`) ?? { key, name: node.name.value, sets: [] };
        fields.set(`${key} ${node.name.value}`, field);
        if (node.selectionSet) field.sets.push(node.selectionSet);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        collect(node.selectionSet);
      } else if (!spread.has(node.name.value)) {
        spread.add(node.name.value);
        const inner = fragments[node.name.value]?.selectionSet;
        if (inner) collect(inner);
      }
    }
  };
  sets.forEach(collect);
  const found = [...fields.values()].map(({ key, name, sets: inner }) => ({
    key,
    name,
    below: () => (inner.length > 0 ? shapeOf(...inner) : null),
  }));
  return { fields: found, steps };
}
