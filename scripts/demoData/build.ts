/** Demo data as plain values: nothing here talks to the API. */
import type { WorkOrderState } from '../../client/index.ts';
import type { Job } from './catalog.ts';
import {
  COLORS,
  COMPANIES,
  DISTRICTS,
  FIRST_NAMES,
  FITS,
  FLUIDS,
  JOBS,
  LAST_NAMES,
  PART_FAMILIES,
  STREETS,
} from './catalog.ts';
import type { Random } from './random.ts';

export interface DemoPart {
  sku: string;
  name: string;
  unit: string;
  /** Decimal strings in soles. */
  price: string;
  cost: string;
  stock: string;
  minimumStock: string;
  maximumStock: string;
  location: string;
}

/** SKU of a family's part that fits a model. */
function skuOf(prefix: string, fit: number): string {
  return `${prefix}-${String(fit + 1).padStart(3, '0')}`;
}

export function buildParts(random: Random): DemoPart[] {
  const part = (sku: string, name: string, price: number, unit: string, stock: number): DemoPart => ({
    sku,
    name,
    unit,
    price: price.toFixed(2),
    cost: (price * 0.62).toFixed(2),
    stock: String(stock),
    // One in fifteen is to be ordered again.
    minimumStock: String(random.integer(1, 15) === 1 ? stock + 2 : Math.ceil(stock / 5)),
    maximumStock: String(stock * 2),
    location: `${random.pick(['A', 'B', 'C', 'D'])}-${random.integer(1, 12)}`,
  });
  const families = PART_FAMILIES.flatMap(([name, prefix, from, to, unit, stock]) =>
    FITS.map((fit, index) =>
      part(skuOf(prefix, index), `${name} ${fit}`, from + Math.floor(random.next() * (to - from) * 2) / 2, unit, stock),
    ),
  );
  return [...families, ...FLUIDS.map(([name, sku, price, unit, stock]) => part(sku, name, price, unit, stock))];
}

export interface DemoCustomer {
  name: string;
  taxIdType: string;
  taxId: string;
  phone: string;
  email: string;
  address: string;
  notify: 'EMAIL'[];
}

/** SUNAT's check digit of an eleven-digit RUC: weights 5 4 3 2 7 6 5 4 3 2, modulo 11. */
export function rucCheckDigit(ten: string): number {
  const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(ten[index]), 0);
  return (11 - (sum % 11)) % 10;
}

const CUSTOMERS = 60;

export function buildCustomers(random: Random): DemoCustomer[] {
  return Array.from({ length: CUSTOMERS }, (_, index) => {
    const company = COMPANIES[index];
    const digits = String(10000000 + index * 713317).slice(0, 8);
    const ruc = `20${digits}`;
    const first = random.pick(FIRST_NAMES);
    const name = company ?? `${first} ${random.pick(LAST_NAMES)} ${random.pick(LAST_NAMES)}`;
    return {
      name,
      taxIdType: company ? 'RUC' : 'DNI',
      taxId: company ? ruc + String(rucCheckDigit(ruc)) : digits,
      phone: `+519${String(10000000 + index * 1234567).slice(0, 8)}`,
      email: `cliente${index + 1}@correo.example`,
      // Every other one wants mail.
      notify: index % 2 === 0 ? ['EMAIL'] : [],
      address: `${random.pick(STREETS)} ${random.integer(100, 2900)}, ${random.pick(DISTRICTS)}, Lima`,
    };
  });
}

export interface DemoVehicle {
  customer: number;
  /** Index of its model in the catalog's fits. */
  fit: number;
  plate: string;
  make: string;
  model: string;
  year: number;
  color: string;
  mileage: number;
}

const VEHICLES = 80;
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

export function buildVehicles(random: Random): DemoVehicle[] {
  return Array.from({ length: VEHICLES }, (_, index) => {
    const fit = random.integer(0, FITS.length - 1);
    const [make = '', model = ''] = FITS[fit]?.split(' ') ?? [];
    const letters = [index * 7 + 3, index * 3 + 5, index].map((each) => LETTERS[each % LETTERS.length]).join('');
    return {
      customer: index % CUSTOMERS,
      fit,
      plate: `${letters}-${String(100 + index * 11).slice(0, 3)}`,
      make,
      model,
      year: random.integer(2008, 2025),
      color: random.pick(COLORS),
      mileage: random.integer(8, 220) * 1000,
    };
  });
}

export interface DemoOrder {
  vehicle: number;
  complaint: string;
  labor: { description: string; quantity: string; unitPrice: string };
  /** Index of the part and quantity. */
  parts: [part: number, quantity: string][];
  /** Days ago it came in, and the hour of the day. */
  daysAgo: number;
  hour: number;
  /** Moves in order; each takes place `hoursBetween` working hours after the one before. `INVOICED` is an invoice. */
  moves: WorkOrderState[];
  hoursBetween: number;
  /** Share of the invoice that is paid: 0, 0.5 or 1. */
  paid: number;
}

const WAY: WorkOrderState[] = [
  'DIAGNOSIS',
  'AWAITING_APPROVAL',
  'APPROVED',
  'IN_PROGRESS',
  'QUALITY_CHECK',
  'READY',
  'INVOICED',
  'DELIVERED',
];

/** How many orders end in each state, and how long ago they came in at most and at least. */
const ENDS: readonly [state: WorkOrderState, count: number, oldest: number, newest: number][] = [
  ['DELIVERED', 48, 29, 5],
  ['CANCELLED', 6, 28, 2],
  ['INVOICED', 8, 9, 3],
  ['READY', 9, 6, 2],
  ['QUALITY_CHECK', 7, 4, 2],
  ['IN_PROGRESS', 14, 4, 1],
  ['WAITING_PARTS', 7, 6, 2],
  ['APPROVED', 6, 3, 1],
  ['AWAITING_APPROVAL', 6, 2, 1],
  ['DIAGNOSIS', 5, 1, 1],
  ['RECEIVED', 4, 1, 1],
];

/** Small jobs are approved at the counter: `RECEIVED → APPROVED`. */
const SHORT_WAY: WorkOrderState[] = WAY.slice(WAY.indexOf('APPROVED'));

function movesTo(end: WorkOrderState, small: boolean): WorkOrderState[] {
  if (small && SHORT_WAY.includes(end)) return SHORT_WAY.slice(0, SHORT_WAY.indexOf(end) + 1);
  if (end === 'RECEIVED') return [];
  if (end === 'CANCELLED') return ['DIAGNOSIS', 'AWAITING_APPROVAL', 'CANCELLED'];
  if (end === 'WAITING_PARTS') return [...WAY.slice(0, 4), 'WAITING_PARTS'];
  return WAY.slice(0, WAY.indexOf(end) + 1);
}

/** When the workshop opens and closes. */
export const OPENS = 8;
export const CLOSES = 18;
/** Working hours between two moves, at most. */
const UNHURRIED = 4.5;

/** How long an order has stood where it stands, as shares of what a move took: some have just moved, some wait. */
const LINGER = [0.1, 0.15, 0.3, 0.6, 1];
const LEFT: readonly WorkOrderState[] = ['DELIVERED', 'CANCELLED'];

/** Working hours from an arrival until yesterday's end: the last move has to lie in the past. */
function hoursLeft(daysAgo: number, hour: number): number {
  return CLOSES - hour + (daysAgo - 1) * (CLOSES - OPENS);
}

function partsOf(job: Job, fit: number, parts: readonly DemoPart[]): [part: number, quantity: string][] {
  return job.parts.map(([name, quantity]) => {
    const index = parts.findIndex((part) => part.sku === name || part.sku === skuOf(name, fit));
    if (index < 0) throw new Error(`the catalog has no part ${name}`);
    return [index, quantity];
  });
}

/** From when to when a vehicle is in the workshop, in days before now. */
interface Stay {
  from: number;
  to: number;
}

/** A vehicle for each stay: none is here twice at once, and whoever left may come back. */
function vehiclePicker(random: Random, count: number): (stay: Stay) => number {
  const stays: Stay[][] = Array.from({ length: count }, () => []);
  return (stay) => {
    const free = stays.flatMap((others, vehicle) =>
      others.every((other) => stay.from < other.to || other.from < stay.to) ? [vehicle] : [],
    );
    const vehicle = random.pick(free);
    stays[vehicle]?.push(stay);
    return vehicle;
  };
}

export function buildOrders(random: Random, parts: readonly DemoPart[], vehicles: readonly DemoVehicle[]): DemoOrder[] {
  const vehicleFor = vehiclePicker(random, vehicles.length);
  return ENDS.flatMap(([end, count, oldest, newest]) =>
    Array.from({ length: count }, (_, index): DemoOrder => {
      const job = random.pick(JOBS);
      const moves = movesTo(end, index % 3 !== 0);
      const daysAgo = newest + Math.floor(((oldest - newest + 1) * index) / count);
      // A vehicle without any move arrived within the last hour.
      const hour = moves.length === 0 ? CLOSES - random.integer(1, 10) / 10 : random.integer(OPENS, 11);
      const left = hoursLeft(daysAgo, hour);
      const linger = random.pick(LINGER);
      const leaves = LEFT.includes(end);
      const hoursBetween = leaves ? Math.min(UNHURRIED, left / (moves.length + 1)) : left / (moves.length + linger);
      const days = Math.ceil((moves.length * hoursBetween) / (CLOSES - OPENS));
      const vehicle = vehicleFor({ from: daysAgo, to: leaves ? daysAgo - days : 0 });
      return {
        vehicle,
        complaint: job.complaint,
        labor: { description: job.labor, quantity: job.hours, unitPrice: job.rate },
        parts: partsOf(job, vehicles[vehicle]?.fit ?? 0, parts),
        daysAgo,
        hour,
        moves,
        hoursBetween,
        paid: end === 'DELIVERED' ? random.pick([1, 1, 1, 0.5]) : random.pick([0, 0.5, 1]),
      };
    }),
  );
}

/** A sale over the counter. */
export interface DemoSale {
  daysAgo: number;
  hour: number;
  /** Index into the parts; one unit of each. */
  parts: number[];
  /** Index into the customers; null for nobody in particular. */
  customer: number | null;
  method: 'CASH' | 'CARD' | 'TRANSFER';
  /** Given back and voided the same day. */
  voided: boolean;
}

const SALES = 12;
/** A sale every so many days. */
const PACE = 2;
const SPARE = 3;

/** Over this many soles a receipt names the buyer. */
const NAMED_OVER = 700;
/** Every so many sales, a company buys and gets an invoice. */
const COMPANY_PACE = 5;

/** Who buys: a company now and then, a person where so much has to be named, and mostly nobody in particular. */
function buyerOf(index: number, soles: number): number | null {
  if (index % COMPANY_PACE === COMPANY_PACE - 1) return index % COMPANIES.length;
  return soles > NAMED_OVER ? COMPANIES.length + index : null;
}

/** One sale every other day up to the last one, of parts that the orders leave in stock. */
export function buildSales(random: Random, parts: readonly DemoPart[], orders: readonly DemoOrder[]): DemoSale[] {
  const left = parts.map((part) => Number(part.stock));
  for (const order of orders)
    for (const [part, quantity] of order.parts) left[part] = (left[part] ?? 0) - Number(quantity);
  const sellable = left.flatMap((stock, part) => (stock >= SPARE ? [part] : []));
  return Array.from({ length: SALES }, (_, index): DemoSale => {
    const chosen = new Set(Array.from({ length: random.integer(1, 3) }, () => random.pick(sellable)));
    for (const part of chosen)
      if ((left[part] = (left[part] ?? 0) - 1) < SPARE) sellable.splice(sellable.indexOf(part), 1);
    return {
      daysAgo: (SALES - index) * PACE - 1,
      // The last of them within the hour: a day without any payment would look dead.
      hour: Math.max(random.integer(OPENS, CLOSES - 1), index === SALES - 1 ? CLOSES - 1 : 0),
      parts: [...chosen],
      customer: buyerOf(
        index,
        [...chosen].reduce((sum, part) => sum + Number(parts[part]?.price), 0),
      ),
      method: random.pick(['CASH', 'CASH', 'CARD', 'TRANSFER'] as const),
      voided: index === 7,
    };
  });
}
