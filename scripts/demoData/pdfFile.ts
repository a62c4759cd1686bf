/** A page of a few lines as a PDF: what a supplier's system would send. */

const HEIGHT = 842;
const LINE = 22;

/** Text in parentheses; what Latin-1 lacks is left out. */
const quoted = (text: string): string =>
  `(${text.replace(/[^\u0020-\u00ff]/g, '').replace(/[\\()]/g, (each) => `\\${each}`)})`;

export function pdfOf(lines: readonly string[]): Buffer {
  const drawn = lines
    .map((line, at) => `BT /F1 14 Tf 72 ${HEIGHT - 90 - at * LINE} Td ${quoted(line)} Tj ET`)
    .join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${HEIGHT}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    `<< /Length ${Buffer.byteLength(drawn, 'latin1')} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + end + trailer, 'latin1');
}
