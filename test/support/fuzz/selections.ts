/** Documents of an operation in several selections: everything, next to nothing, part of it, under other names. */
import type { DocumentNode, GraphQLOutputType, GraphQLSchema, SelectionSetNode } from 'graphql';
import { getNamedType, isObjectType, Kind, parse } from 'graphql';
import { wholeDocument } from '../readable/reached.ts';
import type { FuzzOperation } from './operations.ts';

export interface FuzzDocument {
  query: string;
  /** What is selected of the root field's answer; absent where it is a scalar. */
  selected?: SelectionSetNode;
}

interface Style {
  depth: number;
  /** Stands before every name. */
  alias: string;
  takes: (field: string) => boolean;
}

/** A number of a text, the same every time. */
const digest = (text: string): number => [...text].reduce((sum, each) => (sum * 31 + each.charCodeAt(0)) >>> 0, 7);

const partly = (salt: string): Style => ({ depth: 3, alias: '', takes: (field) => digest(salt + field) % 3 === 0 });

/** How much of objects is asked for: scalars always are, since later calls are made of them. The first is the plainest. */
const STYLES: readonly (Style | 'whole')[] = [
  { depth: 0, alias: '', takes: () => true },
  { depth: 1, alias: '', takes: () => true },
  { depth: 1, alias: '', takes: () => true },
  partly('a'),
  partly('b'),
  partly('c'),
  { depth: 2, alias: 'x_', takes: () => true },
  'whole',
];

export const STYLE_COUNT = STYLES.length;

function selection(type: GraphQLOutputType, style: Style, depth: number): string {
  const object = getNamedType(type);
  if (!isObjectType(object)) return '';
  const under = (name: string): string => (style.alias === '' ? name : `${style.alias}${name}: ${name}`);
  const parts = Object.values(object.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (!isObjectType(inner)) return [under(field.name)];
    // The things of a page are what it is asked for.
    const wanted = object.name.endsWith('Page') || (depth > 0 && style.takes(`${object.name}.${field.name}`));
    return wanted ? [`${under(field.name)} ${selection(field.type, style, Math.max(0, depth - 1))}`] : [];
  });
  return parts.length > 0 ? `{ ${parts.join(' ')} }` : '{ __typename }';
}

function rootSelection(document: DocumentNode): SelectionSetNode | undefined {
  const [operation] = document.definitions;
  const field = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections[0] : undefined;
  return field?.kind === Kind.FIELD ? field.selectionSet : undefined;
}

function queryOf(schema: GraphQLSchema, operation: FuzzOperation, style: Style | 'whole'): string {
  if (style === 'whole') return wholeDocument(schema, operation.coordinate).query;
  const { field, kind } = operation;
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const head = `${kind}${declared ? `(${declared})` : ''}`;
  return `${head} { ${field.name}${passed ? `(${passed})` : ''} ${selection(field.type, style, style.depth)} }`;
}

/** @returns the documents of an operation, made when first asked for */
export function createDocuments(schema: GraphQLSchema): (operation: FuzzOperation, style: number) => FuzzDocument {
  const made = new Map<string, FuzzDocument>();
  return (operation, index) => {
    const name = `${operation.coordinate} ${index}`;
    const known = made.get(name);
    if (known) return known;
    const query = queryOf(schema, operation, STYLES[index] ?? 'whole');
    const selected = rootSelection(parse(query));
    const document = { query, ...(selected ? { selected } : {}) };
    made.set(name, document);
    return document;
  };
}
