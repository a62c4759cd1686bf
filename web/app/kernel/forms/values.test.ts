import { describe, expect, it } from 'vitest';
import { UpdateWorkOrderInputFields, WorkOrderItemInputFields } from '../../generated/inputs.ts';
import { createFormats } from '../formats/formats.ts';
import { refusalsOf } from './check.ts';
import { changeInput, newInput, rebase, shownValues } from './values.ts';

const formats = createFormats(
  {
    currency: 'PEN',
    country: 'PE',
    timeZone: 'America/Lima',
    numberFormat: { decimalSeparator: ',', groupSeparator: '.' },
  },
  'es',
);
const NAMES = ['bay', 'mileage', 'promisedAt'] as const;
const ORDER = { bay: 'B1', mileage: 42_000, promisedAt: '2026-03-01T23:00:00.000Z', version: 3 };
const shown = shownValues(UpdateWorkOrderInputFields, NAMES, ORDER, formats);
const t = ((key: string) => key) as never;

describe('what a form holds', () => {
  it("shows a moment by the workshop's clock, and sends the same moment", () => {
    expect(shown).toEqual({ bay: 'B1', mileage: '42000', promisedAt: '2026-03-01T18:00' });
    const later = { ...shown, promisedAt: '2026-03-02T09:30' };
    expect(changeInput(UpdateWorkOrderInputFields, shown, later, formats)).toEqual({
      promisedAt: '2026-03-02T14:30:00.000Z',
    });
  });

  it('sends what was changed and nothing else: what was emptied is cleared', () => {
    expect(changeInput(UpdateWorkOrderInputFields, shown, { ...shown, bay: ' ' }, formats)).toEqual({ bay: null });
    expect(changeInput(UpdateWorkOrderInputFields, shown, shown, formats)).toEqual({});
  });

  it('sends numbers as the API writes them, however they are written here', () => {
    const typed = { quantity: '1.234,5', unitPrice: '', description: ' Freno ' };
    expect(newInput(WorkOrderItemInputFields, typed, formats)).toEqual({ quantity: '1234.5', description: 'Freno' });
  });

  it('says what is wrong before the server does, by the limits of the schema', () => {
    const typed = { quantity: '', unitPrice: 'x', description: 'a'.repeat(201) };
    expect(refusalsOf(WorkOrderItemInputFields, typed, formats, t)).toEqual({
      quantity: 'field.required',
      unitPrice: 'field.noNumber',
      description: 'field.tooLong',
    });
    expect(refusalsOf(WorkOrderItemInputFields, { quantity: '1,2345' }, formats, t)).toEqual({
      quantity: 'field.decimals',
    });
    expect(refusalsOf(UpdateWorkOrderInputFields, { mileage: '1,5' }, formats, t)).toEqual({
      mileage: 'field.noWhole',
    });
    expect(refusalsOf(UpdateWorkOrderInputFields, { bay: 'a\nb\u202e' }, formats, t)).toEqual({});
  });
});

describe('a form that others overtook', () => {
  it('keeps what was typed, takes what others changed, and tells where both did', () => {
    const before = { a: '1', b: '1', c: '1', d: '1' };
    const mine = { a: '2', b: '1', c: '2', d: '2' };
    const theirs = { a: '1', b: '3', c: '3', d: '2' };
    expect(rebase(before, mine, theirs)).toEqual({
      values: { a: '2', b: '3', c: '2', d: '2' },
      theirs: ['b', 'c', 'd'],
      conflicts: ['c'],
    });
  });
});
