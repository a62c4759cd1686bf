import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { NetworkError, TallerError } from '../../../../client/index.ts';
import { ErrorCodeValues } from '../../generated/enums.ts';
import es from '../../texts/es.json' with { type: 'json' };
import { fieldOf, mayRepeat, wordsOf } from './words.ts';

describe('a refusal', () => {
  const words = (code: string, info = {}): string =>
    wordsOf(new TallerError('said by the server', code, info), i18next.t);
  beforeAll(() =>
    i18next.init({ lng: 'es', resources: { es: { translation: es } }, interpolation: { escapeValue: false } }),
  );

  it.each(ErrorCodeValues)('has words of its own: %s', (code) => {
    expect(words(code)).not.toContain('error.');
    expect(words(code)).not.toContain(code);
  });

  it('tells what its code carries', () => {
    const shortages = [{ sku: 'FAC-1', requested: '9', available: '5' }];
    expect(words('INSUFFICIENT_STOCK', { shortages })).toContain('FAC-1: se piden 9 y hay 5.');
    expect(words('INVALID_TRANSITION', { allowed: ['READY', 'CANCELLED'] })).toContain(
      'Puede pasar a: Listo, Anulado.',
    );
    expect(words('OVERPAYMENT', { balance: '10.00' })).toContain('Falta pagar 10.00.');
    expect(words('LOCKED', { heldBy: { workOrders: 2 } })).toContain('2 órdenes');
    expect(words('VALIDATION', { maximum: 200 })).toContain('Como máximo 200.');
    expect(words('VALIDATION')).toContain('said by the server');
  });

  it('tells who was faster, and that an outcome is unknown', () => {
    expect(
      words('STALE_VERSION', { changedBy: { id: 'u1', name: 'Ana' }, changedAt: '2026-03-01T15:00:00.000Z' }),
    ).toBe('Alguien lo cambió mientras tanto. Lo cambió Ana.');
    expect(words('STALE_VERSION', { changedBy: null })).toBe('Alguien lo cambió mientras tanto.');
    expect(words('TRY_AGAIN', { outcome: 'UNKNOWN' })).toContain('puede estar hecho');
    expect(words('TRY_AGAIN')).toContain('no se guardó nada');
  });

  it('says the code where it is unknown, and that there was no answer where there was none', () => {
    expect(words('SomethingNew')).toContain('SomethingNew');
    expect(wordsOf(new NetworkError('x'), i18next.t)).toContain('no responde');
  });

  it('is repeated with the same key only where that can help', () => {
    expect([new NetworkError('x'), new TallerError('x', 'TRY_AGAIN')].map(mayRepeat)).toEqual([true, true]);
    expect(
      ['FORBIDDEN', 'VALIDATION', 'STALE_VERSION', 'LOCKED'].map((code) => mayRepeat(new TallerError('x', code))),
    ).toEqual([false, false, false, false]);
  });

  it('names the field as the form does', () => {
    expect(fieldOf(new TallerError('x', 'VALIDATION', { field: 'input.items.2.quantity' }))).toBe('items.2.quantity');
    expect(fieldOf(new TallerError('x', 'VALIDATION', { field: 'note' }))).toBe('note');
    expect(fieldOf(new TallerError('x', 'LOCKED'))).toBeNull();
  });
});
