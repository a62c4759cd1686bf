/**
 * What a file could be besides what it is. Programs look for these in different places, so that one file can be two things: browsers
 * guess by the beginning (WHATWG, "MIME Sniffing", 7.1: at most 1,445 bytes are read), readers of PDF take a header within the first
 * 1,024 bytes (Adobe, PDF Reference 1.7, implementation note 13), and archives are read from their end (PKWARE APPNOTE 4.3.16).
 */
const HEAD = 2048;
/** The record at an archive's end, and the longest comment behind it. */
const ARCHIVE_END = Buffer.from('PK\u0005\u0006\0\0\0\0', 'latin1');
const ARCHIVE_END_BYTES = 22;
const MAX_COMMENT = 65_535;

/** Tags by which a page or a drawing with programs begins. */
const PAGE = /<\s*(?:!doctype\s+html|html|head|body|script|svg|iframe|object|embed|meta|link|style|form|math)[\s>/]/iu;
/** Long enough that no picture's data holds it by chance. */
const PROGRAM = /<script[\s>]|javascript:|<!doctype html/iu;

export const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

export const headOf = (bytes: Uint8Array): string => latin(bytes.subarray(0, HEAD));

/** Whether somebody could take it for a page or a drawing. @param tail where what it should be has ended; what follows is looked at, too */
export function isPage(bytes: Uint8Array, tail = bytes.length): boolean {
  return PAGE.test(headOf(bytes)) || PAGE.test(latin(bytes.subarray(tail))) || PROGRAM.test(latin(bytes));
}

export const isPdf = (bytes: Uint8Array): boolean => latin(bytes.subarray(0, 1024 + 5)).includes('%PDF-');

/** Whether an archive's end stands where programs look for it: numbers of disks, which are 0, keep data from looking like one by chance. */
export function isArchive(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = Math.max(0, file.length - ARCHIVE_END_BYTES - MAX_COMMENT);
  return file.indexOf(ARCHIVE_END, from) !== -1;
}
