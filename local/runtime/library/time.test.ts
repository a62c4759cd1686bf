import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRuntime, Stash } from '../index.ts';

type Written = [pattern: string, milliseconds: number, zone: string, text: string | null];
type Read = [text: string, pattern: string, zone: string | null, milliseconds: number | null];
const recorded = JSON.parse(readFileSync(new URL('./recorded/javaTime.json', import.meta.url), 'utf8')) as {
  written: Written[];
  read: Read[];
};

const unit = createRuntime({ log: () => undefined }).compile({
  name: 'unit.js',
  source:
    "import { util } from '@aws-appsync/utils';\n" +
    'export function request(ctx) { ' +
    'return util.time[ctx.args.name](ctx.args.what, ctx.args.pattern, ctx.args.zone); }\nexport function response() { return null; }',
});

function call(name: string, what: unknown, pattern?: string, zone?: string | null): unknown {
  const info = {
    fieldName: 'f',
    parentTypeName: 'Query',
    variables: {},
    selectionSetList: [],
    selectionSetGraphQL: '',
  };
  const evaluation = unit.evaluate('request', {
    arguments: { name, what, pattern, zone },
    source: null,
    stash: new Stash(),
    prev: undefined,
    env: {},
    identity: null,
    info,
    request: { headers: {}, domainName: null },
    outErrors: [],
  });
  if (evaluation.kind !== 'value') throw new Error(JSON.stringify(evaluation));
  return evaluation.value;
}

describe('util.time', () => {
  it.each(recorded.written)('formats %j of %d in %s as Java does', (pattern, milliseconds, zone, text) => {
    expect(call('epochMilliSecondsToFormatted', milliseconds, pattern, zone)).toBe(text);
  });

  it.each(recorded.read)('parses %j by %j in %s as Java does', (text, pattern, zone, milliseconds) => {
    expect(call('parseFormattedToEpochMilliSeconds', text, pattern, zone)).toBe(milliseconds);
  });

  it('parses what it formatted', () => {
    const patterns = fc.constantFrom(
      'yyyy-MM-dd HH:mm:ss.SSSXXX',
      'yyyyMMddHHmmssSSSxx',
      "EEE, d MMM uuuu h:mm:ss.SSS a 'at' XXXXX",
      'uuuu-DDD A VV',
      'G y MMMM d K:mm:ss n a Z',
    );
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1950, 0), max: Date.UTC(2150, 0) }),
        patterns,
        fc.constantFrom('UTC', '+08:00', 'Asia/Kolkata', 'America/Bogota'),
        (milliseconds, pattern, zone) => {
          expect(
            call(
              'parseFormattedToEpochMilliSeconds',
              call('epochMilliSecondsToFormatted', milliseconds, pattern, zone),
              pattern,
              zone,
            ),
          ).toBe(milliseconds);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('parses the ISO text that it formatted', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1, 0), max: Date.UTC(9999, 0) }), (milliseconds) => {
        expect(call('parseISO8601ToEpochMilliSeconds', call('epochMilliSecondsToISO8601', milliseconds))).toBe(
          milliseconds,
        );
      }),
    );
  });
});
