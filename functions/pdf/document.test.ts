import { createCanvas, loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import jsqr from 'jsqr';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadPdf } from '../../test/support/pdf.ts';
import { readPdf, squeezed } from '../../test/support/pdf.ts';
import { compose } from './compose.ts';
import { digestOf } from './digest.ts';
import { printedInvoice } from './invoiceContent.ts';
import { PrinterError } from './printer.ts';
import { qrImage } from './qr.ts';
import { ISSUER, testInvoice, testPayment, testSettings, VEHICLE } from './testInvoice.ts';
import type { PdfPress } from '../../test/support/pdfPress.ts';
import { startPress } from '../../test/support/pdfPress.ts';

/** How a country writes numbers, by hand: what the document is held against must not come from the same code. */
const NUMBERS = { PE: [',', '.'], CR: [' ', ','], CL: ['.', ','], US: [',', '.'] } as const;

function written(value: number, decimals: number, country: keyof typeof NUMBERS): string {
  const [group, point] = NUMBERS[country];
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
  const whole = decimals === 0 ? digits : digits.slice(0, -decimals);
  // Spanish groups only from five digits on where the country's rule says so; none of these does.
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${value < 0 ? '-' : ''}${grouped}${decimals === 0 ? '' : point + digits.slice(-decimals)}`;
}

function quantityWritten(thousandths: number, country: keyof typeof NUMBERS): string {
  return written(thousandths, 3, country).replace(/0+$/, '').replace(/[.,]$/, '');
}

describe('a printed document', () => {
  let press: PdfPress;
  beforeAll(() => {
    press = startPress();
  });
  afterAll(() => press.stop());

  const print = async (...printed: Parameters<PdfPress['print']>): Promise<ReadPdf> =>
    readPdf(await press.print(...printed));

  describe.each([
    ['es', 'PE', 'PEN', 2, 'S/'],
    ['en', 'PE', 'PEN', 2, 'PEN'],
    ['es', 'CR', 'CRC', 2, '₡'],
    ['en', 'US', 'EUR', 2, '€'],
    ['es', 'CL', 'CLP', 0, '$'],
  ] as const)('printed in %s for %s, in %s', (language, country, currency, decimals, sign) => {
    it.each([[1, true], [40, true], [40, false], ...(country === 'PE' ? [[400, true] as const] : [])] as const)(
      'shows exactly what the invoice says: %i lines, prices include tax: %s',
      async (count, pricesIncludeTax) => {
        const invoice = testInvoice(count, { currency, paid: 5_000, status: 'PARTIALLY_PAID' }, pricesIncludeTax);
        const { text, pages } = await print(
          invoice,
          [testPayment(5_500), testPayment(-500, { reason: 'Cobro doble', reference: null })],
          { language, country, timeZone: 'America/Lima' },
        );
        const amount = (minor: number): string => written(minor, decimals, country);
        const rows = invoice.lines.map((line, index) =>
          squeezed(
            `${index + 1}${line.description}${line.sku ?? ''}${quantityWritten(line.quantity, country)}` +
              `${amount(line.unitPrice)}${line.discount ? amount(line.discount) : ''}IGV18%` +
              `${amount(pricesIncludeTax ? line.base + line.tax : line.base)}`,
          ),
        );
        expect(rows.filter((row) => !text.includes(row))).toEqual([]);
        // Every row once, in order, and nothing between rows of one page.
        const places = rows.map((row) => text.indexOf(row));
        expect(places).toEqual(rows.map((row) => text.lastIndexOf(row)));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        const beginnings = pages
          .map((page) => rows.findIndex((row) => squeezed(page).includes(row)))
          .filter((index) => index > 0);
        expect(
          places.flatMap((place, index) =>
            index > 0 && place !== (places[index - 1] ?? 0) + (rows[index - 1] ?? '').length ? [index] : [],
          ),
        ).toEqual(beginnings);
        const heads =
          language === 'es'
            ? ['P.unitario', 'P.sinimpuesto', 'Importesinimpuesto']
            : ['Unitprice', 'Pricebeforetax', 'Amountbeforetax'];
        expect(heads.map((head) => text.includes(head))).toEqual(
          pricesIncludeTax ? [true, false, false] : [false, true, true],
        );
        const money = (minor: number): string => squeezed(amount(minor));
        for (const minor of [invoice.subtotal, invoice.tax, invoice.total, invoice.paid, invoice.total - invoice.paid])
          expect(text).toMatch(
            new RegExp(
              `${sign.replace('$', '\\$')}${money(minor).replaceAll('.', '\\.')}` +
                `|${money(minor).replaceAll('.', '\\.')}${sign.replace('$', '\\$')}`,
            ),
          );
        expect(text).toContain(
          squeezed(
            `IGV(${language === 'es' ? 'Gravado' : 'Taxed'})18%${amount(invoice.subtotal)}${amount(invoice.tax)}`,
          ),
        );
        expect(text).toContain(
          squeezed(language === 'es' ? `TarjetaOp. 448122${amount(5_500)}` : `CardOp. 448122${amount(5_500)}`),
        );
        expect(text).toContain(
          squeezed(language === 'es' ? `Devolución: Cobro doble${amount(-500)}` : `Refund: Cobro doble${amount(-500)}`),
        );
        for (const fact of [
          ISSUER.name,
          ISSUER.taxId,
          ISSUER.address,
          ISSUER.phone,
          ISSUER.email,
          invoice.recipient.name,
          invoice.recipient.taxId ?? '',
          'Toyota Hilux 2021',
          VEHICLE.plate,
          VEHICLE.vin,
          `${written(84_200, 0, country)} km`,
          'F001-00000012',
          digestOf(invoice),
          'Carla Ríos',
        ])
          expect(text).toContain(squeezed(fact));
        pages.forEach((page, index) =>
          expect(squeezed(page)).toContain(
            squeezed(
              language === 'es' ? `Página ${index + 1} de ${pages.length}` : `Page ${index + 1} of ${pages.length}`,
            ),
          ),
        );
      },
    );
  });

  it('is tagged, has a title and a language, and describes its pictures', async () => {
    const logo = await qrImage('logo');
    const spanish = await print(testInvoice(2), [], {}, logo);
    expect(spanish).toMatchObject({ title: 'Factura F001-00000012', language: 'es-PE', tagged: true });
    expect(spanish.roles).toEqual(
      expect.arrayContaining(['Document', 'H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'Figure']),
    );
    expect(spanish.alternatives).toEqual([
      'Taller El Experto',
      'Código QR: número, fecha, total y huella de este documento',
    ]);
    expect(await print(testInvoice(2), [], { language: 'en' })).toMatchObject({
      title: 'Invoice F001-00000012',
      language: 'en-PE',
    });
  });

  const canvas = createCanvas(300, 100);
  it.each([
    ['image/png', canvas.toBuffer('image/png')],
    ['image/jpeg', canvas.toBuffer('image/jpeg')],
    ['image/webp', canvas.toBuffer('image/webp')],
  ] as const)('shows no broken picture for a logo that ends early: %s', async (type, file) => {
    const names = async (logo: string | null): Promise<number> =>
      (await print(testInvoice(1), [], {}, logo)).text.split('TallerElExperto').length;
    expect(await names(`data:${type};base64,${file.subarray(0, file.length / 2).toString('base64')}`)).toBe(
      await names(null),
    );
    expect(await names(`data:${type};base64,${file.subarray(0, 24).toString('base64')}`)).toBe(await names(null));
  });

  it('repeats its header on every page of a long invoice', async () => {
    const { pages } = await print(testInvoice(120));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages.slice(1, -1))
      expect(squeezed(page)).toContain('N.ºDescripciónCantidadP.unitarioDescuentoImpuestoImporte');
    for (const page of pages.slice(1)) expect(squeezed(page)).toContain('TallerElExperto');
    for (const page of pages) expect(squeezed(page)).toContain('FacturaF001-00000012');
  });

  it('is marked on every page of a voided invoice, with who, when and why', async () => {
    const voided = { reason: 'Datos del cliente errados', by: 'Carla Ríos', byId: 'u', at: '2026-11-27T16:00:00.000Z' };
    const { pages, text } = await print(testInvoice(60, { status: 'VOIDED', voided }));
    for (const page of pages) expect(squeezed(page)).toContain('ANULADA');
    expect(text).toContain(squeezed('por Carla Ríos. Motivo: Datos del cliente errados'));
    expect(text).toContain(squeezed('Por pagar S/ 0.00'));
    expect((await print(testInvoice(60))).text).not.toContain('ANULAD');
  });

  it('has a QR code with number, total and digest', async () => {
    const invoice = testInvoice(3);
    const { content } = printedInvoice(invoice, [], testSettings()).qr;
    const side = 400;
    const canvas = createCanvas(side, side);
    const drawing = canvas.getContext('2d');
    drawing.fillStyle = '#ffffff';
    drawing.fillRect(0, 0, side, side);
    const svg = Buffer.from((await qrImage(content)).split(',')[1] ?? '', 'base64')
      .toString()
      .replace('<svg ', `<svg width="${side - 80}" height="${side - 80}" `);
    drawing.drawImage(await loadImage(Buffer.from(svg)), 40, 40, side - 80, side - 80);
    const decoded =
      jsqr.default(new Uint8ClampedArray(drawing.getImageData(0, 0, side, side).data), side, side)?.data ?? '';
    expect(decoded.split('|')).toEqual([
      '20601030013',
      'F001-00000012',
      written(invoice.tax, 2, 'PE').replaceAll(',', ''),
      written(invoice.total, 2, 'PE').replaceAll(',', ''),
      'PEN',
      '2026-11-27',
      '20512345678',
      digestOf(invoice),
    ]);
  });

  it.each([
    ['a script', '<script>document.title = "taken"</script>'],
    ['a picture from elsewhere', '<img src=http://127.0.0.1/x onerror=alert(1)>'],
    ['an end of the style sheet', '</style><h1>Otro</h1>'],
    ['entities', '&lt;b&gt; &amp; &#39;'],
    ['quotes', `"'\`\\ \\27 `],
    ['a comment', '<!-- --> ]]>'],
    ['other scripts and pictures', 'Ñandú Ćwikła Ψυχή Мотор Việt 🚗 👩‍🔧 🇵🇪 ½ № ™'],
    ['what mechanics tick', '✓ ✗ ☐ ☑ → ← ≤ ≥ ± Ω ° ★'],
  ])('prints data as plain text: %s', async (_what, data) => {
    const invoice = testInvoice(1, {
      recipient: { name: data, address: data },
      vehicle: { plate: data, make: data, model: '' },
      by: data,
    });
    invoice.lines[0] = { ...testInvoice(1).lines[0]!, description: data, sku: data };
    const { text, title } = await print(invoice, [testPayment(100, { reference: data })], { displayName: data }, null);
    // Name, address, maker, plate, by, line, SKU, payment, and the trade name in the head of the page.
    expect(text.split(squeezed(data)).length - 1).toBe(9);
    expect(title).toBe('Factura F001-00000012');
  });

  it('has room for the longest values that the API accepts, without shrinking letters', async () => {
    const long = (length: number): string => 'W'.repeat(length);
    const party = {
      name: long(200),
      taxIdType: long(20),
      taxId: long(20),
      address: long(300),
      phone: '+51987654321',
      email: `${long(240)}@x.example`,
    };
    const invoice = testInvoice(2, {
      issuer: party,
      recipient: party,
      vehicle: { plate: long(12), make: long(60), model: long(60), year: 2021, vin: long(17), mileage: 9_999_999 },
      by: long(200),
    });
    invoice.lines = invoice.lines.map((line) => ({
      ...line,
      description: long(200),
      sku: long(60),
      taxCode: long(20),
      unitPrice: 99_999_999_999_999,
    }));
    invoice.taxes = invoice.taxes.map((tax) => ({ ...tax, code: long(20), base: 99_999_999_999_999 }));
    const payments = [
      testPayment(99_999_999_999_999, { reference: long(100) }),
      testPayment(-100, { reference: long(100), reason: long(300) }),
    ];
    const read = await print(invoice, payments, { displayName: long(200) });
    const usual = await print(testInvoice(60), [testPayment(100)]);
    expect([read.beyond, usual.beyond]).toEqual([[], []]);
    expect(read.sizes).toEqual(usual.sizes);
    for (const said of ['999,999,999,999.99', '-1.00', 'F001-00000012', '+51987654321', 'Moneda PEN'])
      expect(read.text).toContain(squeezed(said));
  });

  it('prints any text in the scripts that its fonts contain', async () => {
    const ascii = 'abcxyzABCXYZ0189<>&"\'`\\/{}()[]#%;:,.!?*+-_=@$';
    const characters = [...ascii, ...'¡¿€₡ñÑáÉíüÜçŁőŽßøĞΩαЖщ½«»„“”…–—'];
    const emoji = ['🚗', '🔧', '👩‍🔧', '🇵🇪', '✅', '🛞'];
    const text = fc
      .array(
        fc.oneof(
          { weight: 12, arbitrary: fc.constantFrom(...characters) },
          { weight: 1, arbitrary: fc.constantFrom(...emoji) },
          { weight: 2, arbitrary: fc.constant(' ') },
        ),
        { minLength: 1, maxLength: 60 },
      )
      .map((parts) => `x${parts.join('')}x`);
    await fc.assert(
      fc.asyncProperty(text, text, async (name, description) => {
        const invoice = testInvoice(1, { recipient: { name } });
        invoice.lines = invoice.lines.map((line) => ({ ...line, description }));
        const { text: read } = await print(invoice);
        expect(read).toContain(squeezed(name));
        expect(read).toContain(squeezed(description));
      }),
      { numRuns: 12 },
    );
  });

  it('loads nothing and runs no script, even if markup got into it', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('x');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      const html = await compose(printedInvoice(testInvoice(1), [], testSettings()), null, press.fonts);
      const hostile = `<script>document.body.append('SCRIPTRAN')</script>
        <img src="${origin}/img"><link rel="stylesheet" href="${origin}/css"><iframe src="${origin}/frame"></iframe>
        <iframe src="file:///etc/passwd"></iframe><object data="${origin}/object"></object>
        <style>@import "${origin}/import";
          @font-face{font-family:x;src:url(${origin}/font)}p{font-family:x;background:url(${origin}/bg)}</style>
        <form action="${origin}/form"><input autofocus onfocus="fetch('${origin}/focus')"></form>
        <video src="${origin}/video" autoplay></video>`;
      const withPolicy = html.replace('</body>', `${hostile}</body>`);
      const withoutPolicy = withPolicy.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
      for (const page of [withPolicy, withoutPolicy]) {
        const { text } = await readPdf(await press.printer.print(page));
        expect(text).not.toContain('SCRIPTRAN');
        expect(text).not.toContain('root:x');
      }
      expect(asked).toEqual([]);
      // A page that goes elsewhere is printed before it does, or not at all.
      const leaving = press.printer.print(
        html.replace('</body>', `<meta http-equiv="refresh" content="0;url=${origin}/refresh"></body>`),
      );
      const outcome = await leaving.then(
        async (pdf) => (await readPdf(pdf)).text.includes('F001-00000012'),
        (error: unknown) => error instanceof PrinterError,
      );
      expect([outcome, asked]).toEqual([true, []]);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });
});
