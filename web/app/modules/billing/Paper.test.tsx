// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { HOSTILE, leave, show } from '../../../testing/app.tsx';
import type { WholeDocumentFragment } from './generated/documents.ts';
import { Paper } from './Paper.tsx';
import en from './texts/en.json';
import es from './texts/es.json';

const DOCUMENT: WholeDocumentFragment = {
  documentType: 'FACTURA',
  pricesIncludeTax: true,
  discount: null,
  subtotal: '1000.00',
  tax: '180.00',
  by: 'Caja',
  warnings: null,
  id: 'D1',
  number: 'F001-00000012',
  kind: 'INVOICE',
  status: 'ISSUED',
  issuedAt: '2026-03-01T15:00:00.000Z',
  customerName: 'Rosa',
  total: '1180.00',
  paid: '0.00',
  balance: '1180.00',
  currency: 'PEN',
  version: 1,
  recipient: { name: 'Transportes Andinos', taxIdType: 'RUC', taxId: '20100070970', address: 'Av. Lima 123' },
  issuer: { name: 'Taller El Experto', taxId: '20131312955', address: null },
  vehicle: { plate: 'ABC-123', make: 'Toyota', model: 'Hilux', mileage: null },
  lines: [
    { description: HOSTILE, sku: null, quantity: '2.500', unitPrice: '472.00', discount: '0', total: '1180.00' },
    { description: 'x'.repeat(10_000), sku: null, quantity: '1', unitPrice: '0.00', discount: '0', total: '0.00' },
  ],
  taxes: [{ code: 'IGV', treatment: 'TAXED', rate: 1800, taxableAmount: '1000.00', tax: '180.00' }],
  voided: null,
  payments: null,
};
const texts = { es, en };

describe('a document on paper', () => {
  afterEach(leave);

  it('names who buys and who sells, and counts as the workshop writes it', async () => {
    await show(<Paper document={DOCUMENT} />, { texts });
    const paper = await screen.findByRole('region');
    const said = paper.textContent;
    for (const each of ['F001-00000012', 'Transportes Andinos', '20100070970', '20131312955', 'ABC-123', 'IGV 18'])
      expect(said).toContain(each);
    expect(within(paper).getByText(/1,180\.00/, { selector: '[data-total]' })).toBeTruthy();
    expect(within(paper).getByRole('cell', { name: '2.5' })).toBeTruthy();
  });

  it('shows whatever somebody wrote as text, apart from what stands beside it', async () => {
    await show(<Paper document={DOCUMENT} />, { texts });
    const lines = within(await screen.findByRole('table')).getAllByRole('row');
    expect(lines[1]?.querySelector('bdi')?.textContent).toBe(HOSTILE);
    expect(lines[2]?.querySelector('bdi')?.textContent).toHaveLength(10_000);
    expect(document.querySelector('script')).toBeNull();
  });

  it('has no number before it is issued', async () => {
    await show(<Paper document={{ ...DOCUMENT, number: 'F001' }} preview />, { texts });
    expect((await screen.findByRole('region')).textContent).not.toContain('F001-00000012');
  });
});
