/** The workshop's settings: one row. Series of invoices lie in the same table. */
import type { Aggregate } from '../kernel/dynamodb/aggregate.ts';

/** Sort key of the row that says who opened an upload of a logo last. */
export const LOGO_UPLOAD = 'LOGO_UPLOAD';

export const aggregate = {
  tables: { Settings: { indexes: {} } },
  audited: [
    {
      entity: 'SETTINGS',
      sk: 'WORKSHOP',
      type: 'WorkshopSettings',
      shows: {
        same: [
          'displayName',
          'legalName',
          'taxIdType',
          'taxId',
          'address',
          'phone',
          'email',
          'country',
          'currency',
          'timeZone',
          'language',
          'pricesIncludeTax',
          'allowNegativeStock',
          'taxes',
          'defaultTaxCode',
          'brandColor',
          'laborRates',
          'maxInvoicesPerWorkOrder',
          'complaintPhrases',
          'deliveryPlace',
          'partsReservationMinutes',
          'partsOrdersToldTo',
          'routeSpeedKmh',
          'routeStopMinutes',
          'homeLatitude',
          'homeLongitude',
        ],
        money: ['identifyBuyerOver'],
        percent: ['overReceiptPercent', 'billPriceTolerancePercent', 'billQuantityTolerancePercent', 'routeDetour'],
        within: {
          approvalLevels: {
            field: 'approvalLevels',
            holds: 'list',
            shows: { same: ['document', 'role', 'count'], money: ['fromAmount'] },
          },
          shippingMethods: {
            field: 'shippingMethods',
            holds: 'list',
            shows: { same: ['code', 'name', 'days'], money: ['price'] },
          },
        },
        marks: { logoKey: 'hasLogo' },
        pairs: {
          defaultSeries: { field: 'defaultSeries', key: 'kind', value: 'prefix' },
          stateTimeLimits: { field: 'stateTimeLimits', key: 'state', value: 'minutes' },
        },
        hidden: ['currencyFixed', 'negativeStockWasAllowed', 'createdAt'],
      },
    },
    // Nothing but the form was opened: who did it, and until when it is taken, is all that there is to tell.
    {
      entity: 'SETTINGS',
      sk: LOGO_UPLOAD,
      type: 'LogoUpload',
      shows: { same: ['expiresAt', 'maximumBytes'] },
    },
  ],
  fields: { WorkshopSettings: { laborRates: 'workorder:price', defaultSeries: 'series:read' } },
  permissions: {
    'settings:read': ['ADVISOR', 'TECHNICIAN', 'CASHIER', 'STOREKEEPER', 'PURCHASER', 'INTEGRATOR', 'DRIVER'],
    'settings:update': [],
  },
} satisfies Aggregate;
