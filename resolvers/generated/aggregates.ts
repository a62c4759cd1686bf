// Made by `npm run codegen` from the declarations in resolvers/. Do not edit.
import { aggregate as apiKeys } from '../apiKeys/aggregate.ts';
import { aggregate as attachments } from '../attachments/aggregate.ts';
import { aggregate as audit } from '../audit/aggregate.ts';
import { aggregate as bills } from '../bills/aggregate.ts';
import { aggregate as counts } from '../counts/aggregate.ts';
import { aggregate as customers } from '../customers/aggregate.ts';
import { aggregate as deliveries } from '../deliveries/aggregate.ts';
import { aggregate as health } from '../health/aggregate.ts';
import { aggregate as idempotency } from '../idempotency/aggregate.ts';
import { aggregate as inventory } from '../inventory/aggregate.ts';
import { aggregate as invoices } from '../invoices/aggregate.ts';
import { aggregate as mail } from '../mail/aggregate.ts';
import { aggregate as partsOrders } from '../partsOrders/aggregate.ts';
import { aggregate as partsPayments } from '../partsPayments/aggregate.ts';
import { aggregate as purchaseOrders } from '../purchaseOrders/aggregate.ts';
import { aggregate as quotations } from '../quotations/aggregate.ts';
import { aggregate as receipts } from '../receipts/aggregate.ts';
import { aggregate as reports } from '../reports/aggregate.ts';
import { aggregate as requisitions } from '../requisitions/aggregate.ts';
import { aggregate as roles } from '../roles/aggregate.ts';
import { aggregate as series } from '../series/aggregate.ts';
import { aggregate as settings } from '../settings/aggregate.ts';
import { aggregate as shop } from '../shop/aggregate.ts';
import { aggregate as suppliers } from '../suppliers/aggregate.ts';
import { aggregate as users } from '../users/aggregate.ts';
import { aggregate as vehicles } from '../vehicles/aggregate.ts';
import { aggregate as workOrders } from '../workOrders/aggregate.ts';
import type { Aggregate } from '../kernel/dynamodb/aggregate.ts';

/** Every aggregate, by its folder. */
export const AGGREGATES: Readonly<Record<string, Aggregate>> = { apiKeys, attachments, audit, bills, counts, customers, deliveries, health, idempotency, inventory, invoices, mail, partsOrders, partsPayments, purchaseOrders, quotations, receipts, reports, requisitions, roles, series, settings, shop, suppliers, users, vehicles, workOrders };
