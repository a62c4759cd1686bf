/** A page of a PDF as a PNG. */
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** @param number of the page, from 1 @param scale 1 is 72 dots an inch */
export async function pagePicture(pdf: Uint8Array, number: number, scale: number): Promise<Buffer> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  try {
    const page = await (await loading.promise).getPage(number);
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    // pdfjs draws on this canvas in Node; its types know only the browser's.
    await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
    return canvas.toBuffer('image/png');
  } finally {
    await loading.destroy();
  }
}
