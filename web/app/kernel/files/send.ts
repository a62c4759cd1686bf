/** Sends one file: a form of the API, the file to the store with its progress, and what became of it there. */
import type { AttachmentRefusal, OperationResult, TallerClient } from '../../../../client/index.ts';
import type { FilesOwner } from './files.ts';
import { checkedType } from './kinds.ts';

type Form = NonNullable<OperationResult<'createAttachmentUpload'>>;

/** The store has it, and it was refused for what is in it. */
export class RefusedFile extends Error {
  readonly refusal: AttachmentRefusal;
  constructor(refusal: AttachmentRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

/** The store did not take it, or nobody said what became of it. */
export class LostFile extends Error {}

/** @param onProgress from 0 to 1 */
function post({ url, fields }: Form, file: File, onProgress: (part: number) => void): Promise<void> {
  const body = new FormData();
  for (const { name, value } of fields) body.append(name, value);
  body.append('file', file);
  return new Promise((resolve, reject) => {
    // `fetch` does not tell how much has gone.
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => (request.status < 300 ? resolve() : reject(new LostFile(`status ${request.status}`)));
    request.onerror = () => reject(new LostFile('no answer'));
    request.open('POST', url);
    request.send(body);
  });
}

/** Between questions what became of it; most are looked at within a second. */
const FIRST_MS = 250;
const LAST_MS = 4_000;
const LIMIT_MS = 90_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function lookedAt(client: TallerClient, id: string): Promise<void> {
  const end = Date.now() + LIMIT_MS;
  for (let between = FIRST_MS; Date.now() < end; between = Math.min(LAST_MS, between * 1.5)) {
    const outcome = await client.attachmentUpload({ id });
    if (outcome?.state === 'READY') return;
    if (outcome?.state === 'REFUSED') throw new RefusedFile(outcome.refusal ?? 'WRONG_KIND');
    await pause(between);
  }
  throw new LostFile('nobody looked at it');
}

/** @throws UnfitFile before anything is sent, TallerError, RefusedFile or LostFile */
export async function sendFile(
  client: TallerClient,
  { type: ownerType, id: ownerId }: FilesOwner,
  file: File,
  onProgress: (part: number) => void,
): Promise<void> {
  const contentType = await checkedType(file);
  const input = { ownerType, ownerId, fileName: file.name, contentType, bytes: file.size };
  const form = await client.createAttachmentUpload({ input });
  if (!form) throw new LostFile('no form');
  await post(form, file, onProgress);
  onProgress(1);
  await lookedAt(client, form.id);
}
