/** An invoice as a file, by way of the API: made if need be, and fetched from its address. */
import type { TallerClient } from '../../client/index.ts';

export interface InvoiceFile {
  number: string;
  bytes: Uint8Array;
  /** Opens it for 15 minutes. */
  url: string;
}

/** @throws if the invoice does not exist, or its address cannot be opened */
export async function invoiceFile(client: TallerClient, invoiceId: string): Promise<InvoiceFile> {
  await client.generateInvoicePdf({ invoiceId });
  const address = await client.invoicePdfUrl({ invoiceId });
  if (!address) throw new Error(`invoice ${invoiceId} has no PDF`);
  const response = await fetch(address.url);
  if (!response.ok) throw new Error(`the address of the PDF answered ${response.status}`);
  return { number: address.pdf.number, bytes: new Uint8Array(await response.arrayBuffer()), url: address.url };
}
