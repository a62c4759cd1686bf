import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import type { TallerClient } from '../../../../client/index.ts';
import { NetworkError, TallerError } from '../../../../client/index.ts';
import { findAnybody } from './people.ts';

const failing = (error: Error) => ({ request: () => Promise.reject(error) }) as unknown as TallerClient;
const vehicle = {
  id: 'v1',
  label: 'ABC-123',
  plate: 'ABC-123',
  make: 'Toyota',
  model: 'Hilux',
  year: null,
  mileage: null,
  customer: { id: 'c1', name: 'María Peña', phone: null },
};

describe('somebody who comes, without network', () => {
  const queries = new QueryClient();
  queries.setQueryData(['vehiclesOf', 'c1'], [vehicle]);
  queries.setQueryData(['vehicle', 'v1'], vehicle);
  queries.setQueryData(
    ['pick', 'anybody', 'pena'],
    [{ id: 'c1', label: 'María Peña', description: '', customer: { id: 'c1', name: 'María Peña' } }],
  );

  it.each([
    ['abc123', ['v1']],
    ['hilux', ['v1']],
    ['MARIA PENA', ['c1', 'v1']],
    ['XYZ-999', []],
  ])('is found among those that were seen, each once: %s', async (search, ids) => {
    const found = await findAnybody(failing(new NetworkError('nobody answers')), queries, search);
    expect(found.map(({ id }) => id)).toEqual(ids);
  });

  it('is for the server to say where it refuses', async () => {
    const refusing = failing(new TallerError('no', 'FORBIDDEN'));
    await expect(findAnybody(refusing, queries, 'abc')).rejects.toThrow('no');
  });
});
