/** On programs made at random, the sandbox gives the values that JavaScript gives, from the unit as written and as a bundler writes it. */
import { transformSync } from 'esbuild';
import fc from 'fast-check';
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { HandlerContext } from '../../index.ts';
import { createRuntime, Stash } from '../../index.ts';
import { programOf } from './programs.ts';

const SEED = Number(process.env['AGREEMENT_SEED'] ?? 11);
const RUNS = 200;
const NOW = 1_700_000_000_000;

const ARGUMENTS = {
  count: 3,
  name: 'n-m',
  open: false,
  numbers: [3, 1, 2],
  names: ['b', 'a-c'],
  maybe: { deep: [7] },
  a: 1,
};

function contextOf(): HandlerContext {
  const info = {
    fieldName: 'a',
    parentTypeName: 'Query',
    variables: {},
    selectionSetList: [],
    selectionSetGraphQL: '',
  };
  return {
    arguments: structuredClone(ARGUMENTS),
    source: { id: 's' },
    stash: new Stash('{"d":1}'),
    prev: { result: null },
    env: {},
    identity: null,
    info,
    request: { headers: {}, domainName: null },
    outErrors: [],
  };
}

type Outcome = { value: unknown; stash: unknown; logs: unknown[] } | { fault: string };

let logs: unknown[] = [];
const runtime = createRuntime({
  now: () => NOW,
  randomBytes: (length) => new Uint8Array(length),
  log: (level, _unit, values) => logs.push([level, values]),
});

const withoutPlace = (message: string): string => message.replace(/^code\.js:\d+:\d+: /, '');

function inSandbox(source: string): Outcome {
  logs = [];
  const evaluation = runtime.compile({ name: 'unit.js', source }).evaluate('request', contextOf());
  if (evaluation.kind === 'error') return { fault: withoutPlace(evaluation.error.message) };
  return { value: evaluation.kind === 'value' ? evaluation.value : null, stash: evaluation.stash.value, logs };
}

/** A member of the sandbox's `util`, for JavaScript outside. */
function utilOf(name: string): (...values: unknown[]) => unknown {
  const source =
    `export function request(ctx) { return { answer: util.${name}(...ctx.args.values) }; } ` +
    'export function response() { return null; }';
  const unit = runtime.compile({ name: 'util.js', source });
  return (...values) => {
    const evaluation = unit.evaluate('request', { ...contextOf(), arguments: { values } });
    if (evaluation.kind !== 'value')
      throw new Error(evaluation.kind === 'error' ? withoutPlace(evaluation.error.message) : '');
    return (evaluation.value as { answer?: unknown }).answer;
  };
}

const NAMES = ['autoId', 'urlEncode', 'base64Encode', 'escapeJavaScript', 'matches', 'error'];
const util = {
  ...Object.fromEntries(NAMES.map((name) => [name, utilOf(name)])),
  time: { nowEpochSeconds: () => NOW / 1000 },
};

/** Plain JavaScript, with a `util` that asks the sandbox: the language is what is compared. */
function inJavaScript(source: string): Outcome {
  const said: unknown[] = [];
  const body = source
    .replaceAll(/^import .*$/gm, '')
    .replaceAll(/^export \{.*$/gm, '')
    .replaceAll(/^export /gm, '')
    // AppSync's own ways are not JavaScript's.
    .replaceAll('JSON.parse(', 'parseJson(');
  const run = vm.runInNewContext(
    `(function (util, runtime, console, parseJson) { "use strict"; ${body}\nreturn request; })`,
  ) as (...given: unknown[]) => (context: unknown) => unknown;
  const log =
    (level: string) =>
    (...values: unknown[]) =>
      said.push([level, JSON.parse(JSON.stringify(values))]);
  const parseJson = (text: string): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      return '';
    }
  };
  const context = { ...contextOf(), args: structuredClone(ARGUMENTS), stash: { d: 1 } as Record<string, unknown> };
  try {
    const value = run(util, {}, { log: log('log'), error: log('error') }, parseJson)(context);
    return { value: JSON.parse(JSON.stringify(value)), stash: JSON.parse(JSON.stringify(context.stash)), logs: said };
  } catch (error) {
    const { name, message } = error as { name: string; message: string };
    return { fault: name === 'Error' ? message : `${name}: ${message}` };
  }
}

describe(`the sandbox, on generated units (seed ${SEED})`, () => {
  const sources = fc
    .sample(programOf(), { numRuns: RUNS, seed: SEED })
    .map(({ source }) => source.replaceAll('util.dynamodb.toMapValues(', 'Object.assign({}, '));

  it('gives the same values, stash and log as JavaScript', () => {
    for (const source of sources) {
      const expected = inJavaScript(source);
      const found = inSandbox(source);
      if ('fault' in expected) expect('fault' in found, source).toBe(true);
      else expect(found, source).toEqual(expected);
    }
  });

  it('gives the same for bundled units', () => {
    for (const source of sources) {
      const { code } = transformSync(source, { minifyWhitespace: true, target: 'esnext', format: 'esm' });
      const [found, expected] = [inSandbox(code), inSandbox(source)];
      if ('fault' in expected) expect('fault' in found, source).toBe(true);
      else expect(found, code).toEqual(expected);
    }
  });
});
