import { describe, expect, it } from 'vitest';
import { isSigned, manifestOf, signatureOf } from './signature.ts';

const SECRET = 'a-secret';
const TS = '1704908010';
const GIVEN = { dataId: '123456', requestId: 'bb56a2f1-6aae-46ac-982e-9dcd3581d08e' };
const signed = (manifest: string, secret = SECRET): string => `ts=${TS},v1=${signatureOf(secret, manifest)}`;

describe('the signature of a webhook', () => {
  it('covers the id in the address, the id of the request and the time, in this order', () => {
    expect(manifestOf(GIVEN, TS)).toBe('id:123456;request-id:bb56a2f1-6aae-46ac-982e-9dcd3581d08e;ts:1704908010;');
  });

  it.each([
    ['without the id of a request', { ...GIVEN, requestId: undefined }, 'id:123456;ts:1704908010;'],
    ['without an id', { ...GIVEN, dataId: undefined }, `request-id:${GIVEN.requestId};ts:1704908010;`],
  ])('leaves out what did not come: %s', (_, given, manifest) => {
    expect(manifestOf(given, TS)).toBe(manifest);
    expect(isSigned({ ...given, signature: signed(manifest) }, SECRET)).toBe(true);
  });

  it.each([
    ['as the guide has it', 'id:ord01abc;'],
    ['as it came', 'id:ORD01ABC;'],
  ])('takes an id of letters in lower case or not: %s', (_, id) => {
    const manifest = `${id}request-id:${GIVEN.requestId};ts:${TS};`;
    expect(isSigned({ ...GIVEN, dataId: 'ORD01ABC', signature: signed(manifest) }, SECRET)).toBe(true);
  });

  it('is read with spaces, in any order, and beside versions to come', () => {
    const v1 = signatureOf(SECRET, manifestOf(GIVEN, TS));
    expect(isSigned({ ...GIVEN, signature: `v2=abc, V1 = ${v1} , ts=${TS}` }, SECRET)).toBe(true);
  });

  it.each([
    ['is missing', undefined],
    ['is empty', ''],
    ['has no time', `v1=${signatureOf(SECRET, manifestOf(GIVEN, TS))}`],
    ['has a time that is none', `ts=soon,v1=${signatureOf(SECRET, manifestOf(GIVEN, 'soon'))}`],
    ['has no hash', `ts=${TS}`],
    ['has half a hash', signed(manifestOf(GIVEN, TS)).slice(0, -10)],
    ['is of another secret', signed(manifestOf(GIVEN, TS), 'guessed')],
    ['is of another payment', signed(manifestOf({ ...GIVEN, dataId: '123457' }, TS))],
    ['is of another request', signed(manifestOf({ ...GIVEN, requestId: 'other' }, TS))],
    ['is of another time', signed(manifestOf(GIVEN, '1704908011'))],
  ])('is refused where it %s', (_, signature) => {
    expect(isSigned({ ...GIVEN, signature }, SECRET)).toBe(false);
  });

  it('is refused where there is no secret', () => {
    expect(isSigned({ ...GIVEN, signature: signed(manifestOf(GIVEN, TS), '') }, '')).toBe(false);
  });
});
