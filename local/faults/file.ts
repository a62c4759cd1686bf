/** A file of faults: read, checked, and held against the API that it is for. */
import type { ErrorObject } from 'ajv';
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { BootError } from '../errors.ts';
import type { ApiModel } from '../model.ts';
import { befallen, FAULT_NAMES, OPERATIONS } from './faults.ts';
import type { FaultRule, FaultRules } from './rules.ts';
import { ANY, chooserOf, namesOf } from './rules.ts';
import type { ChooseFault } from './types.ts';

/** The faults of a file, not yet begun. */
export interface Faults {
  choose: ChooseFault;
  /** In a line: how many rules of which file, and by which seed. */
  summary: string;
}

const SCHEMA = {
  type: 'object',
  required: ['rules'],
  additionalProperties: false,
  properties: {
    seed: { type: 'integer', minimum: 0, maximum: 4_294_967_295 },
    rules: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['fault'],
        additionalProperties: false,
        properties: {
          operation: { type: 'string' },
          call: { type: ['string', 'integer'], minimum: 1 },
          fault: { enum: FAULT_NAMES },
          times: { type: 'integer', minimum: 1 },
          probability: { type: 'number', minimum: 0, maximum: 1 },
          delayMs: { type: 'integer', minimum: 0, maximum: 600_000 },
        },
      },
    },
  },
};

const validate = new Ajv({ verbose: true, allowUnionTypes: true }).compile<FaultRules>(SCHEMA);

/** `/rules/0/fault` in words: rules are counted from 1. */
const placeOf = (path: string): string =>
  path
    .replace(/^\/rules\/(\d+)/, (_all, index: string) => `rule ${Number(index) + 1}`)
    .replaceAll('/', ' ')
    .trim();

const listed = (names: readonly string[]): string => names.join(', ');

function wordsOf({ keyword, instancePath, params, data, parentSchema, message = 'is not valid' }: ErrorObject): string {
  const place = placeOf(instancePath);
  const at = place === '' ? '' : `${place}: `;
  if (keyword === 'enum')
    return `${at.replace(/ fault: $/, ': ')}there is no fault ${JSON.stringify(data)}; there are ${listed(FAULT_NAMES)}`;
  if (keyword === 'additionalProperties') {
    const known = Object.keys((parentSchema as { properties: object }).properties);
    return `${at}there is no ${String(params['additionalProperty'])}; there are ${listed(known)}`;
  }
  return `${at}${message}`;
}

/** @throws BootError in one line */
export function readFaultRules(file: string): FaultRules {
  const fail = (words: string): never => {
    throw new BootError(`${file}: ${words.replaceAll(/\s+/g, ' ')}`);
  };
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return fail(
      code === 'ENOENT'
        ? 'there is no such file'
        : code === undefined
          ? `it is no JSON: ${message}`
          : `it cannot be read: ${code}`,
    );
  }
  // The rules alone may stand there too.
  const given: unknown = Array.isArray(parsed) ? { rules: parsed } : parsed;
  if (validate(given)) return given;
  const [fault] = validate.errors ?? [];
  return fail(fault ? wordsOf(fault) : 'it is not valid');
}

/** What a rule names that is not there, in words; null where all is. */
function unknownIn({ operation = ANY, call = ANY, fault }: FaultRule, { resolvers }: ApiModel): string | null {
  const meant = resolvers.filter((each) => operation === ANY || operation === `${each.typeName}.${each.fieldName}`);
  if (meant.length === 0) {
    const all = resolvers.map((each) => `${each.typeName}.${each.fieldName}`).sort();
    return `there is no operation ${JSON.stringify(operation)}; there are ${listed([ANY, ...all])}`;
  }
  const steps = Math.max(...meant.map(({ functions }) => functions.length), 1);
  if (typeof call === 'number')
    return call <= steps ? null : `there is no call ${call} of ${operation}; there are 1 to ${steps}`;
  if (call === ANY) return null;
  if (OPERATIONS.includes(call))
    return befallen(fault).includes(call)
      ? null
      : `${fault} does not befall ${call}; it befalls ${listed(befallen(fault))}`;
  const names = [...new Set(meant.flatMap(({ functions }) => functions.map(({ name }) => name)))];
  if (names.flatMap(namesOf).includes(call)) return null;
  return `there is no call ${JSON.stringify(call)} of ${operation}; there are ${listed([ANY, ...names, ...OPERATIONS])}`;
}

/** @param say told of each fault in a line @throws BootError in one line, where a rule names what the API does not have */
export function faultsOf(file: string, given: FaultRules, api: ApiModel, say: (line: string) => void): Faults {
  for (const [index, rule] of given.rules.entries()) {
    const words = unknownIn(rule, api);
    if (words !== null) throw new BootError(`${file}: rule ${index + 1}: ${words}`);
  }
  const { rules, seed = 1 } = given;
  return {
    choose: chooserOf(given, say),
    summary: `${rules.length} ${rules.length === 1 ? 'rule' : 'rules'} of ${basename(file)}, seed ${seed}`,
  };
}
