/** Who comes with what: vehicles and customers, found by whatever one knows of them. */
import type { QueryClient } from '@tanstack/react-query';
import type { TallerClient } from '../../../../client/index.ts';
import { NetworkError } from '../../../../client/index.ts';
import type { Option } from '../../kernel/forms/usePick.ts';
import type { ReceptionCustomersQuery, ReceptionVehicleFragment } from './generated/documents.ts';
import { ReceptionCustomersDocument, ReceptionVehiclesDocument } from './generated/documents.ts';

export type ReceptionVehicle = ReceptionVehicleFragment;
export type ReceptionCustomer = NonNullable<ReceptionCustomersQuery['customers']>['items'][number];

export type Found = Option & ({ vehicle: ReceptionVehicle } | { customer: ReceptionCustomer });

const joined = (...parts: (string | number | null | undefined)[]): string => parts.filter(Boolean).join(' · ');

const ofVehicle = (vehicle: ReceptionVehicle): Found => ({
  id: vehicle.id,
  vehicle,
  label: vehicle.label,
  description: joined(`${vehicle.make} ${vehicle.model}`, vehicle.customer?.name),
});

const ofCustomer = (customer: ReceptionCustomer): Found => ({
  id: customer.id,
  customer,
  label: customer.name,
  description: joined(customer.taxId, customer.phone),
});

async function ask(client: TallerClient, search: string): Promise<Found[]> {
  const [vehicles, customers] = await Promise.all([
    client.request(ReceptionVehiclesDocument, { search }),
    client.request(ReceptionCustomersDocument, { search }),
  ]);
  return [...(vehicles.vehicles?.items ?? []).map(ofVehicle), ...(customers.customers?.items ?? []).map(ofCustomer)];
}

const compared = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** As many as the API gives at once. */
const SOME = 8;

/** Among those that were seen here: found earlier, received, or a customer's. */
export function findSeen(queries: QueryClient, search: string): Found[] {
  const found = queries.getQueriesData<readonly Found[]>({ queryKey: ['pick', 'anybody'] });
  const theirs = queries.getQueriesData<readonly ReceptionVehicle[]>({ queryKey: ['vehiclesOf'] });
  const received = queries.getQueriesData<ReceptionVehicle | null>({ queryKey: ['vehicle'] });
  const all = [
    ...found.flatMap(([, some]) => some ?? []),
    ...theirs.flatMap(([, some]) => (some ?? []).map(ofVehicle)),
    ...received.flatMap(([, one]) => (one ? [ofVehicle(one)] : [])),
  ];
  const wanted = compared(search);
  const matching = all.filter(({ label, description = '' }) => compared(`${label} ${description}`).includes(wanted));
  return [...new Map(matching.map((each) => [each.id, each])).values()].slice(0, SOME);
}

/** Vehicles by plate or VIN first, then customers by name, telephone or tax id; without network, those that were seen. */
export async function findAnybody(client: TallerClient, queries: QueryClient, search: string): Promise<Found[]> {
  try {
    return await ask(client, search);
  } catch (error) {
    if (error instanceof NetworkError) return findSeen(queries, search);
    throw error;
  }
}

export async function vehiclesOf(client: TallerClient, customerId: string): Promise<readonly ReceptionVehicle[]> {
  return (await client.request(ReceptionVehiclesDocument, { customerId })).vehicles?.items ?? [];
}

/** What was typed and not found: a plate, or a name. */
export const looksLikePlate = (typed: string): boolean =>
  /\d/.test(typed) && !/\s\S+\s/.test(typed) && typed.length <= 12;
