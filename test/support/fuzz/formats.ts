/** How texts of answers are written, by the field that they stand in. */

/** Decimals that a currency has: of Intl, so of ISO 4217 by another way than the product's own table. */
function decimalsOf(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

const decimals = (text: string): number => text.split('.')[1]?.length ?? 0;
const isDecimal = (text: string): boolean => /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) && !/^-0(\.0*)?$/.test(text);

interface Format {
  called: string;
  /** Matches `Type.field`. */
  fields: RegExp;
  /** @param currency of the object, or of what it lies in */
  is: (text: string, currency: string) => boolean;
}

const SUMS = 'subtotal|tax|total|paid|discount|documentDiscount|taxableAmount|base';
const AMOUNTS = new RegExp(
  `^((WorkOrder|WorkOrderItem|Invoice|InvoiceLine|TaxSummary)\\.(${SUMS})|Invoice\\.balance|Payment\\.(amount|rounding)|` +
    'WorkshopSettings\\.identifyBuyerOver|DayAmount\\.amount|(LandedCost|LandedShare)\\.(amount|inStock|variance)|' +
    'SupplierReturn\\.(expected|credited))$',
);

export const FORMATS: readonly Format[] = [
  {
    called: 'an amount with the decimals of its currency',
    fields: AMOUNTS,
    is: (text, currency) => isDecimal(text) && decimals(text) === decimalsOf(currency),
  },
  {
    called: 'a price with the decimals of its currency, and no more than it has and than six',
    fields: /^(InventoryItem\.(price|averageCost)|\w+\.(unitPrice|unitCost)|LaborRates\.default|TechnicianRate\.rate)$/,
    is: (text, currency) => {
      const least = decimalsOf(currency);
      const has = decimals(text);
      return isDecimal(text) && has >= least && has <= 6 && (has === least || !text.endsWith('0'));
    },
  },
  {
    called: 'a quantity with at most three decimals',
    fields:
      /^(\w+\.(quantity|stock|minimumStock|writtenOff|reserved|returned)|StockMovement\.balance|CountLine\.(counted|expected|difference))$/,
    is: (text) => isDecimal(text) && decimals(text) <= 3 && !/\.\d*0$/.test(text),
  },
  {
    called: 'how much more, in percent',
    fields: /^SupplierBillDifference\.percent$/,
    is: (text) => /^-?\d+(\.\d{1,2})?$/.test(text),
  },
  {
    called: 'a percentage',
    fields: /\.\w*[pP]ercent$/,
    is: (text) => isDecimal(text) && decimals(text) <= 2 && Number(text) >= 0 && Number(text) <= 100,
  },
  {
    called: 'a telephone in E.164',
    fields: /\.phone$/,
    is: (text) => /^\+[1-9]\d{6,14}$/.test(text),
  },
  { called: 'an ISO 4217 code', fields: /\.currency$/, is: (text) => /^[A-Z]{3}$/.test(text) },
  { called: 'a colour', fields: /\.brandColor$/, is: (text) => /^#[0-9a-f]{6}$/.test(text) },
  {
    called: 'a text without what nobody sees',
    fields: /\.(name|displayName|legalName|make|model|sku|plate|description|firstName|customerName|label)$/,
    is: (text) => !/[\u0000-\u001f\u007f-\u009f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/.test(text),
  },
];

/** @returns what a text should have been, or null */
export function formatFault(coordinate: string, text: string, currency: string): string | null {
  const format = FORMATS.find(({ fields }) => fields.test(coordinate));
  return format && !format.is(text, currency) ? format.called : null;
}

/** Formats of scalars, beside what the runtime itself checks. */
export const SCALAR_FORMATS: Readonly<Record<string, (value: unknown) => boolean>> = {
  ID: (value) => typeof value === 'string' && value !== '',
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  Int: (value) => Number.isInteger(value) && Math.abs(value as number) <= 2_147_483_648,
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
  AWSDate: (value) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)),
  AWSDateTime: (value) =>
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(value) &&
    !Number.isNaN(Date.parse(value)),
  AWSEmail: (value) => typeof value === 'string' && /^[^\s@]+@[^\s@]+$/.test(value),
  // As the workshop keeps them: E.164.
  AWSPhone: (value) => typeof value === 'string' && /^\+\d{6,15}$/.test(value),
  AWSURL: (value) => typeof value === 'string' && URL.canParse(value),
  AWSJSON: (value) => {
    try {
      return typeof value === 'string' && typeof JSON.parse(value) === 'object';
    } catch {
      return false;
    }
  },
};
