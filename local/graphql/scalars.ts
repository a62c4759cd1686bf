/** AppSync's scalars: developer guide, "Scalar types in AWS AppSync". */
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import type { ValueNode } from 'graphql';
import { isIP } from 'node:net';

const CLOCK = '([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?';
/** `Z`, or up to 18 hours either way. */
const OFFSET = '(Z|[+-](0\\d|1[0-8]):[0-5]\\d(:[0-5]\\d)?)';
const DAY = '-?\\d{4}-\\d{2}-\\d{2}';
const DATE = new RegExp(`^${DAY}${OFFSET}?$`);
const TIME = new RegExp(`^${CLOCK}${OFFSET}?$`);
/** The offset is compulsory. */
const DATE_TIME = new RegExp(`^${DAY}T${CLOCK}${OFFSET}$`);
const EMAIL = /^[^\s@<>()[\],;:"\\]+@[^\s@.]+(\.[^\s@.]+)+$/;
/** Digits with spaces, dashes or parentheses; a leading plus for international numbers. AWS looks numbers up by country: this is more lenient. */
const PHONE = /^\+?[\d][\d\s().-]{4,19}$/;

function realDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.replace(/^-/, '').slice(0, 10).split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function isUrl(text: string): boolean {
  return URL.canParse(text) && /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
}

function isCidr(text: string): boolean {
  const [address = '', prefix] = text.split('/');
  const version = isIP(address);
  return version !== 0 && (prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128)));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const TESTS: Record<string, (text: string) => boolean> = {
  AWSDate: (text) => DATE.test(text) && realDate(text),
  AWSTime: (text) => TIME.test(text),
  AWSDateTime: (text) => DATE_TIME.test(text) && realDate(text),
  AWSEmail: (text) => EMAIL.test(text),
  AWSURL: isUrl,
  AWSPhone: (text) => PHONE.test(text.trim()),
  AWSIPAddress: isCidr,
};

/** @param node the literal, if it is one: graphql-js does not add it to errors of ours */
function refuse(name: string, value: unknown, node?: ValueNode): never {
  throw new GraphQLError(`${name} cannot represent the value ${JSON.stringify(value)}`, node ? { nodes: node } : {});
}

function literalText(name: string, node: ValueNode): string {
  return node.kind === Kind.STRING ? node.value : refuse(name, node.kind, node);
}

function textScalar(name: string, test: (text: string) => boolean): GraphQLScalarType {
  const check = (value: unknown, node?: ValueNode): string => (typeof value === 'string' && test(value) ? value : refuse(name, value, node));
  return new GraphQLScalarType({ name, serialize: (value) => check(value), parseValue: (value) => check(value), parseLiteral: (node) => check(literalText(name, node), node) });
}

/** A JSON string outside; parsed for resolvers. A result that is no string is written as JSON. */
const awsJson = new GraphQLScalarType({
  name: 'AWSJSON',
  serialize: (value) => (typeof value === 'string' ? value : JSON.stringify(value)),
  parseValue: (value): unknown => (typeof value === 'string' && isJson(value) ? JSON.parse(value) : refuse('AWSJSON', value)),
  parseLiteral: (node): unknown => {
    const text = literalText('AWSJSON', node);
    return isJson(text) ? JSON.parse(text) : refuse('AWSJSON', text, node);
  },
});

const awsTimestamp = new GraphQLScalarType({
  name: 'AWSTimestamp',
  serialize: (value) => ((typeof value === 'number' || typeof value === 'string') && value !== '' && Number.isInteger(Number(value)) ? Number(value) : refuse('AWSTimestamp', value)),
  parseValue: (value) => (Number.isInteger(value) ? value : refuse('AWSTimestamp', value)),
  parseLiteral: (node) => (node.kind === Kind.INT ? Number(node.value) : refuse('AWSTimestamp', node.kind, node)),
});

export const SCALARS: readonly GraphQLScalarType[] = [
  ...Object.entries(TESTS).map(([name, test]) => textScalar(name, test)),
  awsJson,
  awsTimestamp,
];
