/** What mutations of inventory items and their movements refuse. */
import { unique } from '../workshop.ts';
import type { CasesByMutation } from './case.ts';
import { LONG } from './case.ts';

export const inventory: CasesByMutation = {
  createInventoryItem: ({ item }) => {
    const input = { sku: unique(), name: 'Bujía', price: '10.00' };
    return [
      ['an empty SKU', { input: { ...input, sku: '' } }, 'VALIDATION', 'input.sku'],
      ['a SKU with a zero-width space', { input: { ...input, sku: 'A\u200b1' } }, 'VALIDATION', 'input.sku'],
      ['a SKU too long', { input: { ...input, sku: LONG } }, 'VALIDATION', 'input.sku'],
      ['a name of signs alone', { input: { ...input, name: '***' } }, 'VALIDATION', 'input.name'],
      ["another's SKU", { input: { ...input, sku: item.sku.toLowerCase() } }, 'DUPLICATE', 'input.sku'],
      ['an empty name', { input: { ...input, name: '' } }, 'VALIDATION', 'input.name'],
      ['an empty unit', { input: { ...input, unit: '' } }, 'VALIDATION', 'input.unit'],
      ['a negative price', { input: { ...input, price: '-1' } }, 'VALIDATION', 'input.price'],
      ['a price of seven decimals', { input: { ...input, price: '1.0000005' } }, 'VALIDATION', 'input.price'],
      ['a price in words', { input: { ...input, price: 'diez' } }, 'VALIDATION', 'input.price'],
      ['a price too large', { input: { ...input, price: '99999999999.00' } }, 'VALIDATION', 'input.price'],
      ['a negative minimum', { input: { ...input, minimumStock: '-1' } }, 'VALIDATION', 'input.minimumStock'],
      ['a tax that is none', { input: { ...input, taxCode: 'VAT' } }, 'VALIDATION', 'input.taxCode'],
      ['a location too long', { input: { ...input, location: LONG } }, 'VALIDATION', 'input.location'],
    ];
  },
  updateInventoryItem: ({ item, taken }) => [
    ['an id that is no item', { id: 'nothing', input: {} }, 'NOT_FOUND', 'id'],
    ['no price', { id: item.id, input: { price: null } }, 'VALIDATION', 'input.price'],
    ["another's SKU", { id: item.id, input: { sku: taken.sku } }, 'DUPLICATE', 'input.sku'],
    ['hiding what is in stock', { id: item.id, input: { archived: true } }, 'LOCKED', 'input.archived'],
    ['a stale version', { id: item.id, expectedVersion: 7, input: {} }, 'STALE_VERSION', 'expectedVersion'],
  ],
  deleteInventoryItem: ({ item }) => [
    ['an id that is no item', { id: 'nothing' }, 'NOT_FOUND', 'id'],
    ['an item that moved', { id: item.id }, 'LOCKED', 'id'],
    ['a stale version', { id: item.id, expectedVersion: 7 }, 'STALE_VERSION', 'expectedVersion'],
  ],
  recordStockMovement: ({ item, hidden }) => {
    const call = (more: object) => ({ inventoryItemId: item.id, input: { type: 'OUT', quantity: '1', ...more } });
    return [
      ['an id that is no item', { ...call({}), inventoryItemId: 'nothing' }, 'NOT_FOUND', 'inventoryItemId'],
      ['an item that is archived', { ...call({}), inventoryItemId: hidden.item }, 'LOCKED', 'inventoryItemId'],
      ['a quantity of 0', call({ quantity: '0' }), 'VALIDATION', 'input.quantity'],
      ['a negative quantity', call({ quantity: '-1' }), 'VALIDATION', 'input.quantity'],
      ['four decimals', call({ quantity: '0.0001' }), 'VALIDATION', 'input.quantity'],
      ['more than there is', call({ quantity: '999' }), 'INSUFFICIENT_STOCK', 'input.quantity'],
      ['goods without cost', call({ type: 'IN' }), 'VALIDATION', 'input.unitCost'],
      ['a cost of goods that go', call({ unitCost: '1.00' }), 'VALIDATION', 'input.unitCost'],
      ['a count without a reason', call({ type: 'ADJUSTMENT' }), 'VALIDATION', 'input.reason'],
      ['a count with an empty reason', call({ type: 'ADJUSTMENT', reason: ' ' }), 'VALIDATION', 'input.reason'],
      ['a reference too long', call({ reference: LONG }), 'VALIDATION', 'input.reference'],
    ];
  },
};
