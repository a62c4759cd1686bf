/**
 * AppSync's scalars: developer guide, "Scalar types in GraphQL". What the page leaves open is assumed, and said at the rule. The
 * texts of refusals are those that callers report: "Unable to parse `x` as a valid phone number." and its like.
 */
import { GraphQLError, GraphQLScalarType, Kind, specifiedScalarTypes } from 'graphql';
import type { ValueNode } from 'graphql';
import { isIP } from 'node:net';

const CLOCK = '([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?';
/** `Z`, or up to 18 hours either way; seconds count although ISO 8601 has none. */
const OFFSET = '(Z|[+-](0\\d|1[0-8]):[0-5]\\d(:[0-5]\\d)?)';
const DAY = '-?\\d{4}-\\d{2}-\\d{2}';
const DATE = new RegExp(`^${DAY}${OFFSET}?$`);
const TIME = new RegExp(`^${CLOCK}${OFFSET}?$`);
/** The offset is compulsory. */
const DATE_TIME = new RegExp(`^${DAY}T${CLOCK}${OFFSET}$`);
/** `local-part@domain-part`; RFC 822 is stricter with dots and quotes, and AWS's own check is not known (assumed: this). */
const EMAIL = /^[^\s@<>()[\],;:"\\]+@[^\s@.]+(\.[^\s@.]+)+$/;
/** Groups of digits with spaces or hyphens between them. */
const PHONE = /^\+?\d+(?:[ -]+\d+)*$/;
/** A number of the North American Numbering Plan: area and exchange do not begin with 0 or 1. */
const NORTH_AMERICAN = /^[2-9]\d{2}[2-9]\d{6}$/;
/** E.164. AWS knows each country's numbers: this is more lenient (assumed). */
const INTERNATIONAL = /^[1-9]\d{6,14}$/;
/** The schemes of RFC 1738 and later ones of the same kind. Others are refused (assumed). */
const SCHEMES = [
  'http:',
  'https:',
  'ftp:',
  'mailto:',
  'file:',
  'gopher:',
  'news:',
  'nntp:',
  'telnet:',
  'wais:',
  'prospero:',
];

function realDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.replace(/^-/, '').slice(0, 10).split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** It has a scheme, and no two slashes together in its path. */
function isUrl(text: string): boolean {
  if (!/^[a-z][a-z0-9+.-]*:[^\s]+$/i.test(text) || !URL.canParse(text)) return false;
  const { protocol, host, pathname } = new URL(text);
  const hierarchical = !['mailto:', 'news:', 'file:'].includes(protocol);
  return (
    SCHEMES.includes(protocol) &&
    (!hierarchical || (/^[a-z+.-]+:\/\//i.test(text) && host !== '')) &&
    !pathname.includes('//')
  );
}

/** Without a country's code it is a North American number. */
function isPhone(text: string): boolean {
  if (!PHONE.test(text)) return false;
  const digits = text.replace(/\D/g, '');
  const american = digits.replace(/^1(?=\d{10}$)/, '');
  if (!text.startsWith('+') || digits.startsWith('1')) return NORTH_AMERICAN.test(american);
  return INTERNATIONAL.test(digits);
}

/** With a subnet's length or without; an IPv6 address has no brackets. */
function isCidr(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  const version = isIP(address);
  return (
    version !== 0 &&
    more.length === 0 &&
    (prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128)))
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

interface TextScalar {
  test: (text: string) => boolean;
  /** How AWS calls it; the other names than DateTime, timestamp and phone number are assumed. */
  called: string;
}

const TEXTS: Record<string, TextScalar> = {
  AWSDate: { test: (text) => DATE.test(text) && realDate(text), called: 'Date Object' },
  AWSTime: { test: (text) => TIME.test(text), called: 'Time Object' },
  AWSDateTime: { test: (text) => DATE_TIME.test(text) && realDate(text), called: 'DateTime Object' },
  AWSEmail: { test: (text) => EMAIL.test(text), called: 'email' },
  AWSURL: { test: isUrl, called: 'URL' },
  AWSPhone: { test: isPhone, called: 'phone number' },
  AWSIPAddress: { test: isCidr, called: 'IP address' },
};

/** A value that the scalar does not accept. `words` is AWS's message. */
export class ScalarError extends GraphQLError {
  readonly words: string;
  constructor(name: string, words: string, value: unknown, node?: ValueNode) {
    super(`${name} cannot represent the value ${JSON.stringify(value)}`, node ? { nodes: node } : {});
    this.words = words;
  }
}

type Verb = 'parse' | 'serialize';

const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? 'null'));

/** @param node the literal, if it is one: graphql-js does not add it to errors of ours */
function refuse(name: string, verb: Verb, called: string, value: unknown, node?: ValueNode): never {
  throw new ScalarError(name, `Unable to ${verb} \`${shown(value)}\` as a valid ${called}.`, value, node);
}

function textScalar(name: string, { test, called }: TextScalar): GraphQLScalarType {
  const check = (verb: Verb, value: unknown, node?: ValueNode): string =>
    typeof value === 'string' && test(value) ? value : refuse(name, verb, called, value, node);
  return new GraphQLScalarType({
    name,
    serialize: (value) => check('serialize', value),
    parseValue: (value) => check('parse', value),
    parseLiteral: (node) =>
      node.kind === Kind.STRING ? check('parse', node.value, node) : refuse(name, 'parse', called, node.kind, node),
  });
}

/**
 * A JSON string outside; parsed for resolvers. A string result is taken to be JSON, and other results are written as
 * JSON (assumed).
 */
const awsJson = new GraphQLScalarType({
  name: 'AWSJSON',
  serialize: (value) => (typeof value === 'string' ? value : JSON.stringify(value)),
  parseValue: (value): unknown =>
    typeof value === 'string' && isJson(value) ? JSON.parse(value) : refuse('AWSJSON', 'parse', 'JSON', value),
  parseLiteral: (node): unknown => {
    const text = node.kind === Kind.STRING ? node.value : refuse('AWSJSON', 'parse', 'JSON', node.kind, node);
    return isJson(text) ? JSON.parse(text) : refuse('AWSJSON', 'parse', 'JSON', text, node);
  },
});

/** Whole seconds before or after 1970. */
const awsTimestamp = new GraphQLScalarType({
  name: 'AWSTimestamp',
  serialize: (value) =>
    (typeof value === 'number' || typeof value === 'string') && value !== '' && Number.isInteger(Number(value))
      ? Number(value)
      : refuse('AWSTimestamp', 'serialize', 'timestamp', value),
  parseValue: (value) => (Number.isInteger(value) ? value : refuse('AWSTimestamp', 'parse', 'timestamp', value)),
  parseLiteral: (node) =>
    node.kind === Kind.INT ? Number(node.value) : refuse('AWSTimestamp', 'parse', 'timestamp', node.kind, node),
});

export const SCALARS: readonly GraphQLScalarType[] = [
  ...Object.entries(TEXTS).map(([name, scalar]) => textScalar(name, scalar)),
  awsJson,
  awsTimestamp,
];

/** Every scalar that a schema may use: GraphQL's own and AppSync's. */
export const SCALAR_NAMES: readonly string[] = [...specifiedScalarTypes, ...SCALARS].map(({ name }) => name);
