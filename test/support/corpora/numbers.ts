/** Numbers at their edges: as decimal strings, as whole numbers, and as what people write instead. */

/** Amounts and prices that an API in a currency of two decimals takes. */
export const AMOUNTS: readonly string[] = [
  '1.00',
  '10.00',
  '118.00',
  '0.01',
  '0.10',
  '0',
  '1',
  '100',
  '9.99',
  '33.33',
  '0.05',
  '12.3',
  '999.99',
  '1234567.89',
  '9999999999.99',
];

/** The same with up to six decimals. */
export const PRICES: readonly string[] = [...AMOUNTS, '0.000001', '0.3333', '12.345', '1.005', '99.999999', '0.5'];

export const QUANTITIES: readonly string[] = [
  '1',
  '2',
  '3',
  '0.5',
  '0.001',
  '1.5',
  '10',
  '0.333',
  '2.25',
  '50',
  '999999.999',
];

export const PERCENTAGES: readonly string[] = ['10', '5', '0', '100', '0.01', '12.5', '33.33', '99.99'];

/** What is no number, or one too large, too small or too exact. */
export const EDGE_DECIMALS: readonly string[] = [
  '-1',
  '-0',
  '-0.01',
  '0.0',
  '00',
  '007',
  '1.',
  '.5',
  '.',
  '-',
  '+1',
  '1,5',
  '1.000,00',
  '1 000',
  ' 1',
  '1 ',
  '1e3',
  '1E-7',
  '0x10',
  'NaN',
  'Infinity',
  '-Infinity',
  '١٢',
  '１２',
  '½',
  '1.2.3',
  '0.0000001',
  '1.0005',
  '100.01',
  '-100',
  '1000000',
  '999999999999.999999',
  '9007199254740993',
  '10000000000000000000000',
  `1${'0'.repeat(400)}`,
  `0.${'0'.repeat(400)}1`,
  'S/ 10',
  '$10.00',
  'dos',
  '10%',
];

/** Whole numbers that are common, and those around which something ends. */
export const EDGE_INTEGERS: readonly number[] = [
  0, -1, 2, 3, 5, 10, 12, 13, 20, 50, 51, 99, 100, 101, 999, 1800, 1900, 1899, 2026, 2100, 2101, 9_999, 10_000, 10_001,
  65_536, 525_600, 525_601, 9_999_999, 10_000_000, 999_999_999, 2_147_483_647, -2_147_483_648,
];
