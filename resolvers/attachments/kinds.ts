/** Which files are taken, as data: for the API, for the function that looks at them, and for pages that ask before they send. */

export type FileKind = 'JPEG' | 'PNG' | 'WEBP' | 'PDF' | 'XLSX' | 'CSV';

/** Content types by kind, as programs name them. */
export const CONTENT_TYPES: Readonly<Record<FileKind, string>> = {
  JPEG: 'image/jpeg',
  PNG: 'image/png',
  WEBP: 'image/webp',
  PDF: 'application/pdf',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  CSV: 'text/csv',
};

/** The endings that names of a kind have; a name with another gets the first of them. */
export const ENDINGS: Readonly<Record<FileKind, readonly string[]>> = {
  JPEG: ['jpg', 'jpeg'],
  PNG: ['png'],
  WEBP: ['webp'],
  PDF: ['pdf'],
  XLSX: ['xlsx'],
  CSV: ['csv'],
};

/** 25 MB. */
export const MAX_BYTES = 26_214_400;
export const MAX_NAME = 1000;
/** Characters of a name that is kept. */
export const MAX_KEPT_NAME = 120;
export const MAX_VERSIONS = 50;
/** Pixels of a preview's longer side. */
export const PREVIEW_PIXELS = 400;
