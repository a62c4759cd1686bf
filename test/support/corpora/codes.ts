/** SKUs and VINs as people type them. */

/** With the form in which they are kept and compared. */
export const SKUS: readonly (readonly [typed: string, kept: string])[] = [
  ['abc-123', 'ABC-123'],
  ['AB 100 x', 'AB100X'],
  ['A/1', 'A/1'],
  ['5W-30 (1L)', '5W-30(1L)'],
  ['#42', '#42'],
  ['Ñandú', 'ÑANDÚ'],
  ['nandu\u0301', 'NANDÚ'],
  ['straße', 'STRASSE'],
  ['\uff21\uff22\uff11', 'AB1'],
  ['\u0661\u0662', '12'],
  ['品-1', '品-1'],
  ['🛢-1', '🛢-1'],
  ['***', '***'],
  ["x'; --", "X';--"],
  ['x'.repeat(40), 'X'.repeat(40)],
  ['🛢'.repeat(40), '🛢'.repeat(40)],
];

export const REFUSED_SKUS: readonly string[] = [
  '',
  '   ',
  'A\u200b1',
  'A\u00001',
  'A\n1',
  '\u202eA1',
  'A1\ud83d',
  'x'.repeat(41),
  '🛢'.repeat(41),
  'x'.repeat(10_000),
];

/** A SKU, and searches that find it. */
export const SKU_SEARCHES: readonly (readonly [sku: string, searches: readonly string[]])[] = [
  ['AB-100-X', ['AB-100-X', 'ab100x', 'ab 100 x', 'AB100', '100x', '100-x', 'ab/100']],
  ['AB100X', ['AB-100-X', 'ab100x', 'ab 100 x', '100x', '100 x']],
];

export const VINS: readonly (readonly [typed: string, year: number | null, kept: string | null])[] = [
  ['1HGCM82633A004352', 2003, '1HGCM82633A004352'],
  ['1hgcm 82633 a004352', 2003, '1HGCM82633A004352'],
  ['\uff11HGCM82633A004352', null, '1HGCM82633A004352'],
  ['1HGCM82633A004352', 1981, '1HGCM82633A004352'],
  ['1HGCM82633OO04352', 2003, null],
  ['1HGCM82633OO04352', null, null],
  ['1HGCM82633A00435', 2003, null],
  ['1HGCM82633A0043521', 2003, null],
  ['JZX100-0012345', 1998, 'JZX100-0012345'],
  ['QNC21 - 5012345', 2004, 'QNC21-5012345'],
  ['VIN-IOQ-12', 2010, 'VIN-IOQ-12'],
  ['12345', 1965, '12345'],
  ['IOQ12', 1965, 'IOQ12'],
  ['1234', 1965, null],
  ['3F02R123456', null, '3F02R123456'],
  ['-----', 1965, null],
  ['ABC_12', 1965, null],
  ['1HGCM\u200b82633A004352', 2003, null],
  ['x'.repeat(10_000), 1965, null],
];
