/** A printer with its browser and fonts, as the function's package brings them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyPdfAssets } from '../../infra/pdfAssets.ts';
import type { InvoiceRow, PaymentRow } from '../../resolvers/invoices/invoice.ts';
import type { SettingsRow } from '../../resolvers/settings/settingsRow.ts';
import { compose } from '../../functions/pdf/compose.ts';
import { loadFonts } from '../../functions/pdf/fonts.ts';
import type { Fonts } from '../../functions/pdf/fonts.ts';
import { launchBrowser } from '../../functions/pdf/launch.ts';
import { printedInvoice } from '../../functions/pdf/invoiceContent.ts';
import { createPrinter } from '../../functions/pdf/printer.ts';
import type { Printer } from '../../functions/pdf/printer.ts';
import { testSettings } from '../../functions/pdf/testInvoice.ts';

export interface PdfPress {
  fonts: Fonts;
  printer: Printer;
  /** @param logo a `data:` address */
  print: (
    invoice: InvoiceRow,
    payments?: PaymentRow[],
    settings?: Partial<SettingsRow>,
    logo?: string | null,
  ) => Promise<Uint8Array>;
  stop: () => Promise<void>;
}

export function startPress(): PdfPress {
  const assets = mkdtempSync(join(tmpdir(), 'pdf-assets-'));
  copyPdfAssets(assets);
  const fonts = loadFonts(join(assets, 'fonts'));
  const printer = createPrinter({
    launch: () =>
      launchBrowser({ bin: join(assets, 'bin'), chromePath: process.env['CHROME_PATH'], timeoutMs: 20_000 }),
    limitMs: 30_000,
  });
  return {
    fonts,
    printer,
    print: async (invoice, payments = [], settings = {}, logo = null) =>
      printer.print(await compose(printedInvoice(invoice, payments, testSettings(settings)), logo, fonts)),
    async stop() {
      await printer.close();
      rmSync(assets, { recursive: true, force: true });
    },
  };
}
