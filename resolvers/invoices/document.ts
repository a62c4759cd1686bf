/**
 * The document itself: priced lines, their sums, and both parties as they are at that moment. It is written once and read by
 * key, so every byte of it is paid for: what is not known, or follows from the rest, is left out.
 */
import { util } from '@aws-appsync/utils';
import { unnamedConsumer } from '../countries/consumers.ts';
import type { TaxShare } from '../documents/linePrice.ts';
import { taxShares } from '../documents/linePrice.ts';
import type { CustomerRow } from '../customers/customer.ts';
import type { PricingTerms } from '../documents/terms.ts';
import type { DocumentType, InvoiceKind } from '../generated/schema.ts';
import type { Caller } from '../kernel/request/caller.ts';
import type { SeriesRow } from '../series/seriesRow.ts';
import type { SettingsRow } from '../settings/settingsRow.ts';
import { numberKey } from '../kernel/values/documentNumber.ts';
import { plateIn } from '../vehicles/plates.ts';
import type { VehicleRow } from '../vehicles/vehicle.ts';
import type { WorkOrderRow } from '../workOrders/workOrder.ts';
import type { InvoiceLineRow, InvoiceRow, InvoiceVehicleRow, PartyRow } from './invoice.ts';
import { statusOf } from './invoice.ts';
import type { Buyer } from './buyer.ts';
import { documentNumber } from '../series/numbering.ts';

/** Sums per code, treatment and rate, in the order in which they first appear. */
function taxSummary(lines: InvoiceLineRow[]): TaxShare[] {
  const summary: TaxShare[] = [];
  for (const share of lines.flatMap((line) => taxShares(line))) {
    const found = summary.find(
      (each) => each.code === share.code && each.rate === share.rate && each.treatment === share.treatment,
    );
    if (found) {
      found.base = found.base + share.base;
      found.tax = found.tax + share.tax;
    } else {
      summary.push(share);
    }
  }
  return summary;
}

type Party = { [Name in keyof PartyRow]: PartyRow[Name] | null | undefined };

/** Leaves out what is not known: an absent attribute costs nothing. */
function partyRow(party: Party): PartyRow {
  const row: PartyRow = { name: party.name ?? '' };
  if (party.taxIdType) row.taxIdType = party.taxIdType;
  if (party.taxId) row.taxId = party.taxId;
  if (party.address) row.address = party.address;
  if (party.phone) row.phone = party.phone;
  if (party.email) row.email = party.email;
  return row;
}

function issuerOf(settings: SettingsRow): PartyRow {
  return partyRow({ ...settings, name: settings.legalName });
}

/** A buyer who gave no name is what the country calls one. */
function recipientOf(buyer: CustomerRow | Buyer | null, settings: SettingsRow): PartyRow {
  return partyRow(buyer ?? { name: unnamedConsumer(settings.country) });
}

/** The mileage at reception, else the last known. */
function vehicleOf(vehicle: VehicleRow, order: WorkOrderRow): InvoiceVehicleRow {
  const row: InvoiceVehicleRow = { make: vehicle.make, model: vehicle.model };
  const plate = plateIn(vehicle.plate);
  if (plate !== null) row.plate = plate;
  if (vehicle.number) row.number = vehicle.number;
  const mileage = order.mileage ?? vehicle.mileage ?? null;
  if (vehicle.year) row.year = vehicle.year;
  if (vehicle.vin) row.vin = vehicle.vin;
  if (mileage !== null) row.mileage = mileage;
  return row;
}

/** What an invoice charges, beside its lines. */
export interface ChargedWork {
  order: WorkOrderRow;
  /** Null where it was removed since. */
  vehicle: VehicleRow | null;
}

declare module '../kernel/request/context.ts' {
  interface Work {
    charged?: ChargedWork;
  }
}

export interface DocumentContent {
  kind: InvoiceKind;
  documentType: DocumentType | null;
  lines: InvoiceLineRow[];
  customer: CustomerRow | null;
  /** Who buys, where it is no customer. */
  buyer?: Buyer | null;
  /** Null for a counter sale. */
  work: ChargedWork | null;
  /** The order of parts that it is for. */
  partsOrderId?: string;
  terms: PricingTerms;
  /** Minor units paid as it is issued. */
  paid: number;
}

export function invoiceRow(
  content: DocumentContent,
  series: SeriesRow,
  settings: SettingsRow,
  caller: Caller,
): InvoiceRow {
  const { lines, customer, paid, work } = content;
  const subtotal = lines.reduce((sum, line) => sum + line.base, 0);
  const tax = lines.reduce((sum, line) => sum + line.tax, 0);
  const total = subtotal + tax;
  const discount = lines.reduce((sum, line) => sum + (line.documentDiscount ?? 0), 0);
  const number = documentNumber(series, series.next);
  const recipient = recipientOf(customer ?? content.buyer ?? null, settings);
  return {
    ...numberKey(series.prefix, series.next),
    id: number,
    number,
    seriesPrefix: series.prefix,
    sequence: series.next,
    kind: content.kind,
    documentType: content.documentType,
    ...(customer && work && customer.id !== work.order.customerId ? { recipientDiffers: true } : {}),
    status: statusOf(total, paid),
    issuedAt: util.time.nowISO8601(),
    customerId: customer?.id ?? null,
    customerName: recipient.name,
    workOrderId: work?.order.id ?? null,
    ...(content.partsOrderId ? { partsOrderId: content.partsOrderId } : {}),
    issuer: issuerOf(settings),
    recipient,
    vehicle: work?.vehicle ? vehicleOf(work.vehicle, work.order) : null,
    lines,
    taxes: taxSummary(lines),
    subtotal,
    tax,
    total,
    paid,
    currency: content.terms.currency,
    pricesIncludeTax: content.terms.pricesIncludeTax,
    taxRounding: content.terms.taxRounding,
    ...(discount > 0 ? { discount } : {}),
    by: caller.name,
    byId: caller.id,
    voided: null,
    version: 1,
  };
}
