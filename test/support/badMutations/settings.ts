/** What mutations of the settings refuse. */
import type { Case, CasesByMutation } from './case.ts';
import { LONG } from './case.ts';

const igv = { code: 'IGV', name: 'IGV', rates: [{ rate: 1800, treatment: 'TAXED', from: '2011-03-01' }] };
const exempt = { code: 'EXO', name: 'Exonerado', rates: [{ rate: 0, treatment: 'EXEMPT', from: '2000-01-01' }] };
const fresh = { code: 'ISC', name: 'Selectivo', rates: [{ rate: 500, treatment: 'TAXED', from: '2030-01-01' }] };
const taxes = (...more: object[]) => ({ input: { taxes: [igv, exempt, ...more] } });
const rates = (...list: object[]) => taxes({ ...fresh, rates: list });

/** Of a tax and its rates by themselves. */
const TAXES: Case[] = [
  ['no taxes', { input: { taxes: [] } }, 'VALIDATION', 'input.taxes'],
  ['a tax code in small letters', taxes({ ...fresh, code: 'isc' }), 'VALIDATION', 'input.taxes.2.code'],
  ['a tax code twice', taxes(fresh, fresh), 'VALIDATION', 'input.taxes.3.code'],
  ['a tax without a name', taxes({ ...fresh, name: '' }), 'VALIDATION', 'input.taxes.2.name'],
  ['a tax without rates', rates(), 'VALIDATION', 'input.taxes.2.rates'],
  [
    'a rate of more than everything',
    rates({ rate: 10_001, treatment: 'TAXED', from: '2030-01-01' }),
    'VALIDATION',
    'input.taxes.2.rates.0.rate',
  ],
  [
    'a negative rate',
    rates({ rate: -1, treatment: 'TAXED', from: '2030-01-01' }),
    'VALIDATION',
    'input.taxes.2.rates.0.rate',
  ],
  [
    'an exemption that is taxed',
    rates({ rate: 1, treatment: 'EXEMPT', from: '2030-01-01' }),
    'VALIDATION',
    'input.taxes.2.rates.0.rate',
  ],
  [
    'a tax of nothing',
    rates({ rate: 0, treatment: 'TAXED', from: '2030-01-01' }),
    'VALIDATION',
    'input.taxes.2.rates.0.rate',
  ],
  ['two rates from one day on', rates(...fresh.rates, ...fresh.rates), 'VALIDATION', 'input.taxes.2.rates.1.from'],
  [
    'rates out of order',
    rates(...fresh.rates, { rate: 400, treatment: 'TAXED', from: '2029-01-01' }),
    'VALIDATION',
    'input.taxes.2.rates.1.from',
  ],
  [
    'a day with a time zone',
    rates({ rate: 400, treatment: 'TAXED', from: '2029-01-01Z' }),
    'VALIDATION',
    'input.taxes.2.rates.0.from',
  ],
];

/** Of taxes that the workshop has already. */
const CHANGES_OF_TAXES: Case[] = [
  [
    'a rate that began, changed',
    { input: { taxes: [{ ...igv, rates: [{ rate: 1900, treatment: 'TAXED', from: '2011-03-01' }] }, exempt] } },
    'LOCKED',
    'input.taxes.0.rates',
  ],
  [
    'a rate from yesterday on',
    {
      input: {
        taxes: [{ ...igv, rates: [...igv.rates, { rate: 1900, treatment: 'TAXED', from: '2026-01-01' }] }, exempt],
      },
    },
    'LOCKED',
    'input.taxes.0.rates',
  ],
  ['a tax code taken away', { input: { taxes: [igv] } }, 'LOCKED', 'input.taxes'],
  ['a default that is no tax code', { input: { defaultTaxCode: 'VAT' } }, 'VALIDATION', 'input.defaultTaxCode'],
  ['a default that is empty', { input: { defaultTaxCode: '' } }, 'VALIDATION', 'input.defaultTaxCode'],
  [
    'a default without a rate today',
    { input: { ...taxes(fresh).input, defaultTaxCode: 'ISC' } },
    'VALIDATION',
    'input.defaultTaxCode',
  ],
];

const limits = (...stateTimeLimits: object[]) => ({ input: { stateTimeLimits } });

const LIMITS: Case[] = [
  ['a limit of nothing', limits({ state: 'READY', minutes: 0 }), 'VALIDATION', 'input.stateTimeLimits.0.minutes'],
  [
    'a limit of two years',
    limits({ state: 'READY', minutes: 1_051_200 }),
    'VALIDATION',
    'input.stateTimeLimits.0.minutes',
  ],
  [
    'a limit twice',
    limits({ state: 'READY', minutes: 1 }, { state: 'READY', minutes: 2 }),
    'VALIDATION',
    'input.stateTimeLimits.1.state',
  ],
  [
    'a limit of a state that orders stay in',
    limits({ state: 'DELIVERED', minutes: 1 }),
    'VALIDATION',
    'input.stateTimeLimits.0.state',
  ],
];

const rule = (more: object = {}) => ({ document: 'REQUISITION', fromAmount: '0', role: 'ADMIN', count: 1, ...more });
const rules = (...approvalLevels: object[]) => ({ input: { approvalLevels } });
const LEVEL = 'input.approvalLevels';

/** Of buying: who approves, and how much is tolerated. */
const PURCHASING: Case[] = [
  ['an amount below zero', rules(rule({ fromAmount: '-1' })), 'VALIDATION', `${LEVEL}.0.fromAmount`],
  ['an amount that is none', rules(rule({ fromAmount: 'x' })), 'VALIDATION', `${LEVEL}.0.fromAmount`],
  ['nobody to approve', rules(rule({ count: 0 })), 'VALIDATION', `${LEVEL}.0.count`],
  ['more people than a rule asks for', rules(rule({ count: 11 })), 'VALIDATION', `${LEVEL}.0.count`],
  ['more people than there are', rules(rule(), rule({ fromAmount: '5', count: 9 })), 'VALIDATION', `${LEVEL}.1.count`],
  ['a role that is not there', rules(rule({ role: 'NOBODY' })), 'NOT_FOUND', `${LEVEL}.0.role`],
  ['a role without a name', rules(rule({ role: '' })), 'VALIDATION', `${LEVEL}.0.role`],
  ['a role that may not approve', rules(rule({ role: 'TECHNICIAN' })), 'VALIDATION', `${LEVEL}.0.role`],
  ['a rule twice', rules(rule(), rule({ fromAmount: '0.00' })), 'VALIDATION', `${LEVEL}.1`],
  [
    'too many rules',
    rules(...Array.from({ length: 21 }, (_each, index) => rule({ fromAmount: String(index) }))),
    'VALIDATION',
    LEVEL,
  ],
  ['no list of rules', { input: { approvalLevels: null } }, 'VALIDATION', LEVEL],
  ['a tolerance below zero', { input: { overReceiptPercent: '-1' } }, 'VALIDATION', 'input.overReceiptPercent'],
  [
    'a tolerance of more than everything',
    { input: { billPriceTolerancePercent: '100.01' } },
    'VALIDATION',
    'input.billPriceTolerancePercent',
  ],
  [
    'a tolerance with too many decimals',
    { input: { billQuantityTolerancePercent: '1.234' } },
    'VALIDATION',
    'input.billQuantityTolerancePercent',
  ],
  ['a place too long', { input: { deliveryPlace: LONG } }, 'VALIDATION', 'input.deliveryPlace'],
];

const METHODS = 'input.shippingMethods';
const METHOD = { code: 'STANDARD', name: 'Envío', price: '15.00' };
const sending = (...shippingMethods: object[]): object => ({ input: { shippingMethods } });

const SELLING: Case[] = [
  ['no time to pay', { input: { partsReservationMinutes: 4 } }, 'VALIDATION', 'input.partsReservationMinutes'],
  ['weeks to pay', { input: { partsReservationMinutes: 10_081 } }, 'VALIDATION', 'input.partsReservationMinutes'],
  ['no way to send', sending(), 'VALIDATION', METHODS],
  ['too many ways to send', sending(...Array.from({ length: 21 }, () => METHOD)), 'VALIDATION', METHODS],
  ['a way to send twice', sending(METHOD, METHOD), 'VALIDATION', `${METHODS}.1.code`],
  ['a code that is none', sending({ ...METHOD, code: 'a b' }), 'VALIDATION', `${METHODS}.0.code`],
  ['a way to send without a name', sending({ ...METHOD, name: ' ' }), 'VALIDATION', `${METHODS}.0.name`],
  ['a price below zero', sending({ ...METHOD, price: '-1' }), 'VALIDATION', `${METHODS}.0.price`],
  ['years on the way', sending({ ...METHOD, days: 61 }), 'VALIDATION', `${METHODS}.0.days`],
  [
    'too many who are told',
    { input: { partsOrdersToldTo: Array.from({ length: 6 }, () => 'a@b.example') } },
    'VALIDATION',
    'input.partsOrdersToldTo',
  ],
];

export const settings: CasesByMutation = {
  updateSettings: () => [
    ['no name', { input: { displayName: null } }, 'VALIDATION', 'input.displayName'],
    ['an empty name', { input: { legalName: ' ' } }, 'VALIDATION', 'input.legalName'],
    ['a name too long', { input: { displayName: LONG } }, 'VALIDATION', 'input.displayName'],
    ['an address too long', { input: { address: LONG } }, 'VALIDATION', 'input.address'],
    ['a tax id of a wrong check digit', { input: { taxId: '20601030014' } }, 'VALIDATION', 'input.taxId'],
    ['a kind of another country', { input: { taxIdType: 'RFC' } }, 'VALIDATION', 'input.taxIdType'],
    ['a telephone without its country', { input: { phone: '014567890' } }, 'VALIDATION', 'input.phone'],
    ['a colour that is none', { input: { brandColor: 'blue' } }, 'VALIDATION', 'input.brandColor'],
    ['a colour with more behind it', { input: { brandColor: '#14506e;x' } }, 'VALIDATION', 'input.brandColor'],
    ['an e-mail that is none', { input: { email: 'taller' } }, 'VALIDATION', 'input.email'],
    ['an empty e-mail', { input: { email: '' } }, 'VALIDATION', 'input.email'],
    ['a currency that is none', { input: { currency: 'PESO' } }, 'LOCKED', 'input.currency'],
    ['no currency', { input: { currency: null } }, 'VALIDATION', 'input.currency'],
    ['a language that nobody wrote', { input: { language: 'qu' } }, 'VALIDATION', 'input.language'],
    [
      'prices that are neither with tax nor without',
      { input: { pricesIncludeTax: null } },
      'VALIDATION',
      'input.pricesIncludeTax',
    ],
    ['a logo under no key of an upload', { input: { logoKey: '../logos/other' } }, 'VALIDATION', 'input.logoKey'],
    [
      'a logo that nobody uploaded',
      { input: { logoKey: 'uploads/00000000-0000-4000-8000-000000000000' } },
      'NOT_FOUND',
      'input.logoKey',
    ],
    ...TAXES,
    ...CHANGES_OF_TAXES,
    ...LIMITS,
    ...PURCHASING,
    ...SELLING,
    ['a stale version', { input: { address: 'Lima' }, expectedVersion: 77_777 }, 'STALE_VERSION', 'expectedVersion'],
  ],
  // Its argument is an enum: what is wrong with it is no document of the schema.
  createLogoUpload: () => [],
};
