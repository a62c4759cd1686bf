/** Who comes with what: vehicles and customers, found by whatever one knows of them. */
import type { TallerClient } from '../../../../client/index.ts';
import type { Option } from '../../kernel/forms/usePick.ts';
import type { ReceptionCustomersQuery, ReceptionVehicleFragment } from './generated/documents.ts';
import { ReceptionCustomersDocument, ReceptionVehiclesDocument } from './generated/documents.ts';

export type ReceptionVehicle = ReceptionVehicleFragment;
export type ReceptionCustomer = NonNullable<ReceptionCustomersQuery['customers']>['items'][number];

export type Found = Option & ({ vehicle: ReceptionVehicle } | { customer: ReceptionCustomer });

const joined = (...parts: (string | number | null | undefined)[]): string => parts.filter(Boolean).join(' · ');

/** Vehicles by plate or VIN first, then customers by name, telephone or tax id. */
export async function findAnybody(client: TallerClient, search: string): Promise<Found[]> {
  const [vehicles, customers] = await Promise.all([
    client.request(ReceptionVehiclesDocument, { search }),
    client.request(ReceptionCustomersDocument, { search }),
  ]);
  return [
    ...(vehicles.vehicles?.items ?? []).map((vehicle) => ({
      id: vehicle.id,
      vehicle,
      label: vehicle.label,
      description: joined(`${vehicle.make} ${vehicle.model}`, vehicle.customer?.name),
    })),
    ...(customers.customers?.items ?? []).map((customer) => ({
      id: customer.id,
      customer,
      label: customer.name,
      description: joined(customer.taxId, customer.phone),
    })),
  ];
}

export async function vehiclesOf(client: TallerClient, customerId: string): Promise<readonly ReceptionVehicle[]> {
  return (await client.request(ReceptionVehiclesDocument, { customerId })).vehicles?.items ?? [];
}

/** What was typed and not found: a plate, or a name. */
export const looksLikePlate = (typed: string): boolean =>
  /\d/.test(typed) && !/\s\S+\s/.test(typed) && typed.length <= 12;
