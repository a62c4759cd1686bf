// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { HOSTILE, leave, show } from '../../../testing/app.tsx';
import { code128, QUIET } from '../../kernel/print/code128.ts';
import { Label } from './Label.tsx';
import en from './texts/en.json';
import es from './texts/es.json';

const ITEM = {
  id: 'I1',
  sku: 'FIL-0042',
  name: 'Filtro de aceite',
  unit: 'u',
  price: '1180.5',
  averageCost: null,
  currency: 'PEN',
  taxCode: 'IGV',
  stock: '3',
  minimumStock: '1',
  low: false,
  location: 'A-3',
  forSale: false,
  archived: false,
  version: 1,
};
const texts = { es, en };

/** Widths of bars and spaces in turn, as they are drawn. */
function drawn(picture: Element): number[] {
  const bars = [...(picture.querySelector('path')?.getAttribute('d') ?? '').matchAll(/M(\d+) 0h(\d+)/g)].map(
    ([, at, width]) => [Number(at), Number(width)] as const,
  );
  return bars.flatMap(([at, width], index) => {
    const next = bars[index + 1]?.[0];
    return next === undefined ? [width] : [width, next - at - width];
  });
}

describe('a label', () => {
  afterEach(leave);

  it('has the item’s code as bars with light on both sides, its name, and its price as the workshop writes it', async () => {
    await show(<Label item={ITEM} onClose={() => undefined} />, { texts });
    const bars = await screen.findByRole('img', { name: 'FIL-0042' });
    expect(drawn(bars)).toEqual(code128('FIL-0042'));
    const width = drawn(bars).reduce((sum, each) => sum + each, 0) + 2 * QUIET;
    expect(bars.getAttribute('viewBox')).toBe(`0 0 ${width} 1`);
    expect(screen.getAllByText(/FIL-0042 ·/)[0]?.textContent).toContain('1,180.5');
    // On the screen, and for the printer.
    expect(screen.getAllByText('Filtro de aceite')).toHaveLength(2);
  });

  it('says so where the code has signs that bars do not have', async () => {
    await show(<Label item={{ ...ITEM, sku: 'ÑANDÚ', name: HOSTILE }} onClose={() => undefined} />, { texts });
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
    expect(document.querySelector('script')).toBeNull();
  });
});
