/** Customers and vehicles that wait for the network, as the reception goes on with them: by the key of the call that will make them. */
import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { isCalled } from '../../../shared/queue/chain.ts';
import { known, listen } from '../../../shared/queue/queue.ts';
import type { Waiting } from '../../../shared/queue/store.ts';
import type { ReceptionVehicle } from './people.ts';

export const useKeptRows = (): readonly Waiting[] => useSyncExternalStore(listen, known);

const rowOf = (id: string, rows: readonly Waiting[]): Waiting | undefined => rows.find((row) => isCalled(row, id));

/** What was filled in here under that key, also where it was sent not long ago. */
export const useKept = (key: string): Waiting | undefined => rowOf(key, useKeptRows());

/** Whether the API knows it only later. */
export function isKept(id: string, rows: readonly Waiting[] = known()): boolean {
  const row = rowOf(id, rows);
  return row !== undefined && !row.answer;
}

/** The id that the API knows it by, as soon as it does. */
export const realId = (id: string, rows: readonly Waiting[]): string => rowOf(id, rows)?.answer?.id ?? id;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** @returns null for who was not filled in here */
export function keptName(id: string, rows: readonly Waiting[]): string | null {
  const row = rowOf(id, rows);
  return row?.kind === 'createCustomer' ? row.label : null;
}

interface Person {
  id: string;
  name: string;
  phone: string | null;
}

function ownerOf(row: Waiting, rows: readonly Waiting[], queries: QueryClient): Person {
  const id = row.needs?.['customerId'] ?? textOf(row.input['customerId']);
  const seen = queries.getQueryData<Person>(['customer', id]);
  const phone = textOf(rowOf(id, rows)?.input['phone']);
  return seen ?? { id, name: keptName(id, rows) ?? '', phone: phone === '' ? null : phone };
}

/** As the API will tell it, as far as one knows; also where it was sent not long ago. @returns null for any other */
export function keptVehicle(id: string, rows: readonly Waiting[], queries: QueryClient): ReceptionVehicle | null {
  const row = rowOf(id, rows);
  if (row?.kind !== 'createVehicle') return null;
  const { plate, make, model, year } = row.input;
  return {
    id,
    label: row.label,
    plate: textOf(plate) === '' ? null : textOf(plate),
    make: textOf(make),
    model: textOf(model),
    year: typeof year === 'number' ? year : null,
    mileage: null,
    customer: ownerOf(row, rows, queries),
  };
}

/** Vehicles of a customer that wait with them, or after them. */
export function keptVehiclesOf(customerId: string, rows: readonly Waiting[]): readonly Waiting[] {
  const theirs = [rowOf(customerId, rows)?.key, realId(customerId, rows)];
  return rows.filter(
    ({ kind, answer, needs, input }) =>
      kind === 'createVehicle' && !answer && theirs.includes(needs?.['customerId'] ?? textOf(input['customerId'])),
  );
}
