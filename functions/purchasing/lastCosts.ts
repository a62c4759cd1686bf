/** The cost at which goods came is what the supplier asked last, where it is known that it sells the item. */
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { ReceivedLine } from '../../resolvers/receipts/receipt.ts';
import { preferredKey, suppliesKey } from '../../resolvers/suppliers/keys.ts';
import type { SupplierItemRow, Terms } from '../../resolvers/suppliers/supplierItem.ts';
import type { Row } from '../shared/rows.ts';
import { readRow, text } from '../shared/rows.ts';
import { rowsUnder, tableName, untilWritten, wrote } from './write.ts';

const LINES = 'RECEIPT#LINES#';

interface Cost {
  minor: number;
  fraction: number | null;
}

/** The last line of each item has the say. What was taken back came at no cost. */
function costsOf(pages: readonly Row[]): Map<string, Cost> {
  const costs = new Map<string, Cost>();
  for (const line of pages.flatMap((page) => page['lines'] as ReceivedLine[]))
    if (line.inventoryItemId && line.quantity > 0)
      costs.set(line.inventoryItemId, { minor: line.unitCost, fraction: line.unitCostFraction ?? null });
  return costs;
}

function termsAfter(row: SupplierItemRow, { minor, fraction }: Cost, currency: string): Terms {
  return {
    supplierCode: row.supplierCode ?? null,
    lastCost: minor,
    lastCostFraction: fraction,
    currency,
    packSize: row.packSize ?? null,
    minimumOrder: row.minimumOrder ?? null,
  };
}

function actionsFor(row: SupplierItemRow, cost: Cost, currency: string, at: string): TransactWriteItem[] {
  const TableName = tableName('SUPPLIERS');
  const values = {
    ':cost': cost.minor,
    ':currency': currency,
    ':at': at,
    ':one': 1,
    ':version': row.version,
    ...(cost.fraction === null ? {} : { ':fraction': cost.fraction }),
  };
  const set = 'SET lastCost = :cost, currency = :currency, updatedAt = :at, version = version + :one';
  const item: TransactWriteItem = {
    Update: {
      TableName,
      Key: marshall({ pk: row.pk, sk: row.sk }),
      UpdateExpression:
        cost.fraction === null ? `${set} REMOVE lastCostFraction` : `${set}, lastCostFraction = :fraction`,
      ConditionExpression: 'version = :version',
      ExpressionAttributeValues: marshall(values),
    },
  };
  if (!row.preferred) return [item];
  return [
    item,
    {
      Update: {
        TableName,
        Key: marshall({ ...preferredKey(row.inventoryItemId) }),
        UpdateExpression: 'SET terms = :terms',
        ConditionExpression: 'preferredSupplierId = :supplier',
        ExpressionAttributeValues: marshall(
          { ':terms': termsAfter(row, cost, currency), ':supplier': row.supplierId },
          { removeUndefinedValues: true },
        ),
      },
    },
  ];
}

async function keep(receipt: Row): Promise<string[]> {
  const [id, supplierId, at] = [text(receipt, 'id'), text(receipt, 'supplierId'), text(receipt, 'createdAt')];
  const currency = text(receipt, 'currency');
  if (id === null || supplierId === null || at === null || currency === null) return [];
  const lost: string[] = [];
  for (const [itemId, cost] of costsOf(await rowsUnder('RECEIPTS', id, LINES))) {
    const key = suppliesKey(supplierId, itemId);
    const row = (await readRow('SUPPLIERS', key.pk, key.sk)) as SupplierItemRow | null;
    if (!row || row.updatedAt >= at) continue;
    const known = { minor: row.lastCost, fraction: row.lastCostFraction ?? null };
    if (known.minor === cost.minor && known.fraction === cost.fraction && row.currency === currency) continue;
    if (!(await wrote(actionsFor(row, cost, currency, at)))) lost.push(itemId);
  }
  return lost;
}

/** What somebody said after the goods had come stands. @throws where somebody else changes it all the time */
export const keepLastCosts = (receipt: Row): Promise<void> =>
  untilWritten(`terms of receipt ${text(receipt, 'id')}`, () => keep(receipt));
