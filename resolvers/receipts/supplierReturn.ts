/** A return to a supplier: one row, with its lines. The credit closes it. */
import type { SupplierReturn, SupplierReturnStatus } from '../generated/schema.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import { formatMoney, formatQuantity } from '../kernel/values/money.ts';
import { formatPrice } from '../kernel/values/price.ts';

export interface ReturnedLine {
  /** Of the receipt. */
  lineId: string;
  orderLineId: string;
  inventoryItemId: string | null;
  description: string;
  /** Thousandths. */
  quantity: number;
  unitCost: number;
  unitCostFraction?: number | null;
  movementId: string | null;
}

export interface ReturnRow extends Key {
  sk: 'SUPPLIER_RETURN';
  kind: 'SUPPLIER_RETURN';
  id: string;
  receiptId: string;
  purchaseOrderId: string;
  orderNumber: string | null;
  supplierId: string;
  supplierName: string;
  status: SupplierReturnStatus;
  reason: string;
  lines: ReturnedLine[];
  currency: string;
  /** Minor units. */
  expected: number;
  credited: number | null;
  creditNumber: string | null;
  creditNote: string | null;
  creditedBy: string | null;
  creditedById: string | null;
  creditedAt: string | null;
  by: string;
  byId: string;
  createdAt: string;
  version: number;
}

export function toSupplierReturn(row: ReturnRow): SupplierReturn {
  const credited = row.credited ?? null;
  return {
    id: row.id,
    receiptId: row.receiptId,
    purchaseOrderId: row.purchaseOrderId,
    orderNumber: row.orderNumber ?? null,
    supplierId: row.supplierId,
    supplierName: row.supplierName,
    status: row.status,
    reason: row.reason,
    items: row.lines.map((line) => {
      const shown = {
        lineId: line.lineId,
        orderLineId: line.orderLineId,
        inventoryItemId: line.inventoryItemId ?? null,
        description: line.description,
        quantity: formatQuantity(line.quantity),
        unitCost: formatPrice({ minor: line.unitCost, fraction: line.unitCostFraction }, row.currency),
        movementId: line.movementId ?? null,
      };
      return shown;
    }),
    currency: row.currency,
    expected: formatMoney(row.expected, row.currency),
    credited: credited === null ? null : formatMoney(credited, row.currency),
    creditNumber: row.creditNumber ?? null,
    creditNote: row.creditNote ?? null,
    creditedBy: row.creditedBy ?? null,
    creditedById: row.creditedById ?? null,
    creditedAt: row.creditedAt ?? null,
    version: row.version,
    by: row.by,
    byId: row.byId,
    createdAt: row.createdAt,
  };
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    supplierReturn: ReturnRow;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface GuardedRows {
    supplierReturn: ReturnRow;
  }
}
