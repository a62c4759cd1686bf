/** The whole page of a document: its words, its pictures, and the fonts that its words need. */
import type { Fonts } from './fonts.ts';
import type { PrintedInvoice } from './invoiceContent.ts';
import { qrImage } from './qr.ts';
import { documentHtml, textOf } from './template.ts';

/** @param logo a `data:` address, null for none */
export async function compose(printed: PrintedInvoice, logo: string | null, fonts: Fonts): Promise<string> {
  const pictures = { logo, qr: await qrImage(printed.qr.content) };
  return documentHtml(printed, pictures, fonts.styleFor(textOf(documentHtml(printed, pictures, ''))));
}
