/**
 * What a document costs before anything of it runs: a fragment is measured once, however often it is spread. Thirty fragments of
 * two spreads each are one field if they stand at one place, and a billion at as many.
 *
 * AppSync documents no such limit. It runs on graphql-java, whose defaults these are (assumed to be AppSync's):
 * `graphql.parser.ParserOptions` takes 15,000 tokens and a megabyte of text, `graphql.validation.QueryComplexityLimits` 100,000
 * fields wherever their fragments are spread: https://github.com/graphql-java/graphql-java.
 */
import type { OperationDefinitionNode } from 'graphql';
import { Lexer, Source, TokenKind } from 'graphql';
import type { Fragments } from './errors.ts';
import type { Shape } from './shape.ts';
import { createShapes, TooManyShapesError } from './shape.ts';

export const COMPLEXITY = {
  characters: 1024 * 1024,
  tokens: 15_000,
  /** Selections of one operation: fields, and fragments at as many places as they are spread. */
  selections: 100_000,
  /** Characters of all their paths, which resolvers are told. */
  pathCharacters: 16 * 1024 * 1024,
  /** Brackets inside each other, and fields below each other: what walks a document calls itself for each (this runtime's own). */
  nesting: 500,
} as const;

/** @returns why the text is not even parsed, or null; a fault of syntax is for the parser to say */
export function sizeFault(query: string): string | null {
  if (query.length > COMPLEXITY.characters) return `More than ${COMPLEXITY.characters} characters have been presented.`;
  const lexer = new Lexer(new Source(query));
  let depth = 0;
  try {
    for (let count = 0; lexer.advance().kind !== TokenKind.EOF; count += 1) {
      if (count >= COMPLEXITY.tokens) return `More than ${COMPLEXITY.tokens} tokens have been presented.`;
      depth += STEPS[lexer.token.kind] ?? 0;
      if (depth > COMPLEXITY.nesting) return `More than ${COMPLEXITY.nesting} levels are inside each other.`;
    }
  } catch {
    // Said with its place by the parser.
  }
  return null;
}

const STEPS: Readonly<Record<string, number>> = {
  [TokenKind.BRACE_L]: 1,
  [TokenKind.BRACKET_L]: 1,
  [TokenKind.PAREN_L]: 1,
  [TokenKind.BRACE_R]: -1,
  [TokenKind.BRACKET_R]: -1,
  [TokenKind.PAREN_R]: -1,
};

interface Cost {
  selections: number;
  fields: number;
  /** Characters of the paths of all fields. */
  path: number;
  depth: number;
}

/** Documents that people write take about as many steps as they have words. */
const MAX_STEPS = 1_000_000;

const NOTHING: Cost = { selections: 0, fields: 0, path: 0, depth: 0 };

/** @returns why the operation is not run, or null. Fragments may be cyclic or missing: validation says that */
export function costFault(operation: OperationDefinitionNode, fragments: Fragments): string | null {
  const { selections, path, depth } = costOf(operation, fragments);
  // The words are graphql-java's.
  if (selections > COMPLEXITY.selections)
    return `Maximum field count exceeded. ${COMPLEXITY.selections + 1} > ${COMPLEXITY.selections}`;
  if (path > COMPLEXITY.pathCharacters)
    return `The paths of the fields have more than ${COMPLEXITY.pathCharacters} characters.`;
  return depth > COMPLEXITY.nesting ? `Maximum query depth exceeded. ${depth} > ${COMPLEXITY.nesting}` : null;
}

function costOf(operation: OperationDefinitionNode, fragments: Fragments): Cost {
  const measured = new Map<Shape, Cost>();
  const measure = (shape: Shape): Cost => {
    const known = measured.get(shape);
    if (known) return known;
    // Stands for it while it is measured: one that holds itself ends.
    measured.set(shape, NOTHING);
    const cost = { ...NOTHING, selections: shape.steps, fields: shape.fields.length };
    for (const { key, below } of shape.fields) {
      const inner = below();
      const deeper = inner ? measure(inner) : NOTHING;
      cost.selections += deeper.selections;
      cost.fields += deeper.fields;
      cost.path += (key.length + 1) * (1 + deeper.fields) + deeper.path;
      cost.depth = Math.max(cost.depth, 1 + deeper.depth);
    }
    measured.set(shape, cost);
    return cost;
  };
  try {
    return measure(createShapes(fragments, MAX_STEPS)(operation.selectionSet));
  } catch (error) {
    // Too many ways of merging, or fragments inside fragments without an end in sight.
    if (error instanceof TooManyShapesError || error instanceof RangeError) return { ...NOTHING, selections: Infinity };
    throw error;
  }
}
