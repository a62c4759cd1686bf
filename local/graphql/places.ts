/**
 * Where things stand in a document. graphql-js counts lines from the beginning for every error, which a long document with many of
 * them makes dear; here they are counted once, and the text is let go.
 */
import type { DocumentNode, GraphQLError } from 'graphql';
import { parse, Source } from 'graphql';

export interface Location {
  line: number;
  column: number;
  sourceName: null;
}

/** Where each line begins. */
const starts = new WeakMap<Source, readonly number[]>();

/** @throws GraphQLError where it is none, with its place */
export function parsePlaced(query: string): DocumentNode {
  const source = new Source(query);
  const document = parse(source);
  starts.set(source, [0, ...[...query.matchAll(/\r\n|[\n\r]/g)].map(({ index, 0: end }) => index + end.length)]);
  source.body = '';
  return document;
}

export function locationsOf({ source, positions, locations }: GraphQLError): Location[] {
  const lines = source && starts.get(source);
  if (!lines) return (locations ?? []).map(({ line, column }) => ({ line, column, sourceName: null }));
  return (positions ?? []).map((position) => {
    const line = lineAt(lines, position);
    return { line, column: position + 1 - (lines[line - 1] ?? 0), sourceName: null };
  });
}

/** The number of lines that begin at a position or before it. */
function lineAt(lines: readonly number[], position: number): number {
  let [from, to] = [0, lines.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((lines[middle] ?? 0) <= position) from = middle + 1;
    else to = middle;
  }
  return from;
}
