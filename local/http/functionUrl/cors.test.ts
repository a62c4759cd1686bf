import { describe, expect, it } from 'vitest';
import type { FunctionUrlCors } from '../../model.ts';
import type { UrlAnswer } from './answer.ts';
import { corsHeaders, isPreflight, preflightAnswer } from './cors.ts';

const HERE = 'https://here.example';
const VARY: [string, string] = ['vary', 'Origin'];
const cors = (changes: Partial<FunctionUrlCors> = {}): FunctionUrlCors => ({
  allowCredentials: false,
  allowedOrigins: [HERE],
  allowedMethods: ['GET', 'POST'],
  allowedHeaders: ['authorization', 'content-type'],
  exposedHeaders: ['x-page'],
  ...changes,
});

describe('a function URL with CORS rules', () => {
  it.each<[string, Partial<FunctionUrlCors>, string | undefined, UrlAnswer['headers']]>([
    [
      'an origin that it allows',
      {},
      HERE,
      [['access-control-allow-origin', HERE], ['access-control-expose-headers', 'x-page'], VARY],
    ],
    [
      'any origin where it allows all',
      { allowedOrigins: ['*'], exposedHeaders: [] },
      HERE,
      [['access-control-allow-origin', HERE], VARY],
    ],
    [
      'an origin that may send cookies',
      { allowCredentials: true, exposedHeaders: [] },
      HERE,
      [['access-control-allow-origin', HERE], ['access-control-allow-credentials', 'true'], VARY],
    ],
    ['an origin that it does not allow', { allowCredentials: true }, 'https://there.example', [VARY]],
    ['no origin', {}, undefined, [VARY]],
  ])('answers %s', (_who, changes, origin, expected) => {
    expect(corsHeaders(cors(changes), origin)).toEqual(expected);
  });

  it.each<[string, Partial<FunctionUrlCors>, string, UrlAnswer['headers']]>([
    [
      'what an origin may do',
      { allowCredentials: true, maxAgeSeconds: 300 },
      HERE,
      [
        ['access-control-allow-origin', HERE],
        ['access-control-allow-credentials', 'true'],
        ['access-control-allow-headers', 'authorization,content-type'],
        ['access-control-allow-methods', 'GET,POST'],
        ['access-control-max-age', '300'],
        VARY,
      ],
    ],
    [
      'no more than is configured',
      { allowedMethods: [], allowedHeaders: [] },
      HERE,
      [['access-control-allow-origin', HERE], VARY],
    ],
    ['an origin that it does not allow nothing', {}, 'https://there.example', [VARY]],
  ])('answers a preflight %s', (_what, changes, origin, expected) => {
    expect(preflightAnswer(cors(changes), origin)).toEqual({
      status: 200,
      headers: [['content-type', 'application/json'], ...expected],
      body: '',
    });
  });

  it.each<[string, string, Record<string, string[]>, boolean]>([
    [
      'OPTIONS of an origin that names a method',
      'OPTIONS',
      { origin: [HERE], 'access-control-request-method': ['POST'] },
      true,
    ],
    ['OPTIONS without a method', 'OPTIONS', { origin: [HERE] }, false],
    ['OPTIONS of no origin', 'OPTIONS', { 'access-control-request-method': ['POST'] }, false],
    ['another method', 'GET', { origin: [HERE], 'access-control-request-method': ['POST'] }, false],
  ])('recognizes a preflight: %s', (_what, method, headers, expected) => {
    expect(isPreflight(method, headers)).toBe(expected);
  });
});
