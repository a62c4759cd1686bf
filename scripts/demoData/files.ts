/**
 * Files of the demo: photos of a car as it came, and a table of what it needs. They are drawn here, and sent as the web app sends them;
 * nobody waits until they were looked at.
 */
import sharp from 'sharp';
import type { TallerClient } from '../../client/index.ts';

interface DemoFile {
  fileName: string;
  contentType: string;
  make: () => Promise<Buffer>;
}

/** A panel of a car with a scratch, as far as a drawing goes. */
const panel = (color: string, scratch: string): (() => Promise<Buffer>) => {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200"><defs><linearGradient id="g" x2="0.3" y2="1">
    <stop offset="0" stop-color="#fff" stop-opacity="0.7"/><stop offset="1" stop-opacity="0.5"/></linearGradient></defs>
    <rect width="1600" height="1200" fill="${color}"/><rect width="1600" height="1200" fill="url(#g)"/>
    <path d="M0 900q800-160 1600-40v340H0z" fill="#222"/><circle cx="420" cy="980" r="230" fill="#111"/>
    <circle cx="420" cy="980" r="120" fill="#999"/><path d="${scratch}" stroke="#eee" stroke-width="9" fill="none"/></svg>`;
  return () => sharp(Buffer.from(drawing)).jpeg({ quality: 80 }).toBuffer();
};

const FILES: readonly DemoFile[] = [
  {
    fileName: 'Puerta delantera.jpg',
    contentType: 'image/jpeg',
    make: panel('#7a1f1f', 'M700 420l380 90 60-30 210 70'),
  },
  { fileName: 'Guardafango.jpg', contentType: 'image/jpeg', make: panel('#7a1f1f', 'M300 500q200 120 500 40') },
  {
    fileName: 'Piezas por pedir.csv',
    contentType: 'text/csv',
    make: () => Promise.resolve(Buffer.from('Pieza;Cantidad\nMoldura de puerta;1\nPintura bicapa (l);0,5\n')),
  },
];

interface SentFile {
  fileName: string;
  contentType: string;
  content: Buffer;
}

type Owner = Parameters<TallerClient['createAttachmentUpload']>[0]['input']['ownerType'];

/** A file of a thing, by the form that the API opens for it. */
export async function sendFile(
  client: TallerClient,
  ownerType: Owner,
  ownerId: string,
  { fileName, contentType, content }: SentFile,
): Promise<void> {
  const input = { ownerType, ownerId, fileName, contentType, bytes: content.length };
  const form = await client.createAttachmentUpload({ input });
  if (!form) throw new Error('the API opened no form');
  const body = new FormData();
  for (const { name, value } of form.fields) body.append(name, value);
  body.append('file', new Blob([new Uint8Array(content)]));
  const { status } = await fetch(form.url, { method: 'POST', body });
  if (status !== 204) throw new Error(`the form of ${fileName} answered ${status}`);
}

/** @param client of whoever receives cars */
export async function loadFiles(client: TallerClient, workOrderId: string): Promise<void> {
  for (const { make, ...described } of FILES)
    await sendFile(client, 'WORK_ORDER', workOrderId, { ...described, content: await make() });
}
