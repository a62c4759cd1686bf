/** The code unit that a case gives, whole or in part. */
import type { ConformanceCase } from '../case.ts';
import { CaseError } from '../case.ts';

const IMPORTS = [
  "import { util, runtime, extensions } from '@aws-appsync/utils';",
  "import * as ddb from '@aws-appsync/utils/dynamodb';",
].join(' ');

/** One line, so that a case's statements begin on the second. */
const HEAD = `${IMPORTS} export function response(ctx) { return ctx.result; } export function request(ctx) {`;

export const UNIT_FIELDS = ['code', 'statements', 'expression'] as const;

/** @returns the source of a unit: `code` as it stands, `statements` as the request handler's body, or `expression` as its value */
export function unitOf(test: ConformanceCase): string {
  const [name, ...more] = UNIT_FIELDS.filter((field) => test.input[field] !== undefined);
  const text = name === undefined ? undefined : test.input[name];
  if (name === undefined || more.length > 0 || typeof text !== 'string') {
    throw new CaseError(`${test.place}: expected one of ${UNIT_FIELDS.join(', ')}, a text`);
  }
  if (name === 'code') return text;
  return name === 'statements' ? `${HEAD}\n${text}\n}` : `${HEAD}\nreturn (${text});\n}`;
}
