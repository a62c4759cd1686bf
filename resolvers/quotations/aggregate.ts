/** Requests for quotation, and what suppliers answer. */
import type { Aggregate, Index } from '../kernel/dynamodb/aggregate.ts';
import type { RowToLoad } from '../kernel/request/operation.ts';

/** Sort keys: of a request under its id, and of a quotation under its own, so that files can belong to it. */
export const REQUEST = 'QUOTATION_REQUEST';
export const QUOTATION = 'QUOTATION';

const SHOWN = ['id', 'supplierCount', 'answerCount', 'answerBy', 'currency', 'version', 'updatedAt', 'by', 'byId'];

function requests(partitionKey: string, ...others: string[]): Index {
  return { partitionKey, sortKey: 'createdAt', include: [...SHOWN, ...others] };
}

function requestBy(id: string): RowToLoad[] {
  return [{ as: 'quotationRequest', table: 'Quotations', id, sk: REQUEST }];
}

export const REQUEST_BY_ID = requestBy('id');
export const REQUEST_BY_REQUEST_ID = requestBy('requestId');
export const QUOTATION_BY_ID: RowToLoad[] = [{ as: 'quotation', table: 'Quotations', id: 'id', sk: QUOTATION }];
/** Both of which a call names. */
export const QUOTATION_OF_REQUEST: RowToLoad[] = [
  ...REQUEST_BY_REQUEST_ID,
  { as: 'quotation', table: 'Quotations', id: 'quotationId', sk: QUOTATION },
];

export const aggregate = {
  tables: {
    Quotations: {
      indexes: {
        byDate: requests('kind', 'state', 'requisitionId'),
        byState: requests('state', 'requisitionId'),
        byRequisition: requests('requisitionId', 'state'),
      },
    },
  },
  audited: [
    {
      entity: 'QUOTATION_REQUEST',
      sk: REQUEST,
      type: 'QuotationRequest',
      shows: {
        same: [
          'id',
          'state',
          'requisitionId',
          'supplierCount',
          'answerCount',
          'answerBy',
          'note',
          'currency',
          'createdAt',
          'by',
          'byId',
        ],
        within: {
          suppliers: {
            field: 'suppliers',
            holds: 'list',
            shows: { same: ['supplierId', 'name', 'quotationId', 'answeredAt'] },
          },
          lines: {
            field: 'lines',
            holds: 'list',
            shows: {
              same: ['id', 'inventoryItemId', 'sku', 'description', 'unit', 'purchaseOrderId'],
              quantity: ['quantity'],
            },
          },
          ended: { field: 'ended', shows: { same: ['reason', 'by', 'byId', 'at'] } },
        },
        hidden: ['kind'],
      },
    },
    {
      entity: 'QUOTATION',
      sk: QUOTATION,
      type: 'Quotation',
      shows: {
        same: [
          'id',
          'requestId',
          'supplierId',
          'supplierName',
          'currency',
          'validUntil',
          'deliveryDays',
          'note',
          'createdAt',
          'by',
          'byId',
        ],
        money: ['total'],
        within: {
          lines: {
            field: 'lines',
            holds: 'list',
            shows: {
              same: ['lineId', 'deliveryDays'],
              money: ['total'],
              prices: { unitCost: 'unitCostFraction' },
              quantity: ['quantity'],
              hidden: ['inventoryItemId'],
            },
          },
        },
      },
    },
  ],
  fields: {
    Quotation: { total: 'inventory:cost' },
    QuotationLine: { unitCost: 'inventory:cost', total: 'inventory:cost' },
    ComparedQuotation: { total: 'inventory:cost' },
    ComparedOffer: { unitCost: 'inventory:cost', total: 'inventory:cost' },
  },
  permissions: {
    'quotation:read': ['PURCHASER'],
    'quotation:edit': ['PURCHASER'],
    'quotation:award': ['PURCHASER'],
  },
} satisfies Aggregate;
