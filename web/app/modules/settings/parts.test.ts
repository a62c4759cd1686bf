import { describe, expect, it } from 'vitest';
import { InvoiceSeriesInputFields, UpdateSettingsInputFields } from '../../generated/inputs.ts';
import { FIELDS, PARTS, partsFor } from './parts.ts';
import { SERIES_NAMES } from './series.ts';

describe('the parts of the settings', () => {
  it('hold every field that the API takes, each once', () => {
    const held = PARTS.flatMap(({ holds }) => holds.flatMap((group): readonly string[] => FIELDS[group]));
    expect([...held].sort()).toEqual(Object.keys(UpdateSettingsInputFields).sort());
    expect([...SERIES_NAMES].sort()).toEqual(Object.keys(InvoiceSeriesInputFields).sort());
  });

  it('are offered to who may save what is in them', () => {
    expect(partsFor(() => false)).toEqual([]);
    expect(partsFor((permission) => permission === 'settings:update').map(({ name }) => name)).toEqual([
      'workshop',
      'taxes',
      'times',
      'reception',
      'purchasing',
      'selling',
      'routes',
      'rules',
    ]);
    expect(partsFor((permission) => permission.startsWith('series:')).map(({ name }) => name)).toEqual(['series']);
  });
});
