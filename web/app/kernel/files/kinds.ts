/** Which files go, known before they are sent: by their beginning, whatever they are called, and by their size. The API says the rest. */

/** Of the same length in the API; a test holds both together. */
export const MAX_BYTES = 26_214_400;

/** Sources: PNG 5.2, ITU-T T.81 B.1.1.3, WebP container specification, ISO 32000-1 7.5.2, PKWARE APPNOTE 4.3.7. */
const BEGINNINGS: readonly { type: string; at: number; bytes: readonly number[] }[] = [
  { type: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
  { type: 'application/pdf', at: 0, bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    at: 0,
    bytes: [0x50, 0x4b, 0x03, 0x04],
  },
];
/** Text has no beginning of its own: its name says that it is rows. */
const CSV = 'text/csv';

export const PICTURES = 'image/jpeg,image/png,image/webp';
/** What a file dialog offers. */
export const ACCEPTED = `${PICTURES},application/pdf,.pdf,.xlsx,.csv,${BEGINNINGS[4]?.type},${CSV}`;

export type Unfit = 'empty' | 'size' | 'kind';

/** Why a file is not sent: told with the words of this name. */
export class UnfitFile extends Error {
  readonly reason: Unfit;
  constructor(reason: Unfit) {
    super(reason);
    this.reason = reason;
  }
}

/** @param beginning the first 12 bytes @returns null for what is none of ours */
export function typeOf(beginning: Uint8Array, name: string): string | null {
  const found = BEGINNINGS.find(({ at, bytes }) => bytes.every((byte, index) => beginning[at + index] === byte));
  if (found) return found.type;
  // A page or a drawing that is called a table would be refused later; a sign of one is enough.
  return /\.csv$/iu.test(name) && beginning[0] !== 0x3c ? CSV : null;
}

/** @throws UnfitFile */
export async function checkedType(file: File): Promise<string> {
  if (file.size === 0) throw new UnfitFile('empty');
  if (file.size > MAX_BYTES) throw new UnfitFile('size');
  const type = typeOf(new Uint8Array(await file.slice(0, 12).arrayBuffer()), file.name);
  if (type === null) throw new UnfitFile('kind');
  return type;
}
