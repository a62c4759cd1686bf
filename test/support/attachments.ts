/** Files of things: sent as a page sends them, or put where the function would have put them. */
import type { AttachmentOwnerType, TallerClient } from '../../client/index.ts';
import type { FileRow } from '../../resolvers/attachments/attachment.ts';
import { nameRowKey, ownerKey } from '../../resolvers/attachments/keys.ts';
import type { Stack } from './stack.ts';
import { newCustomer, present, unique } from './workshop.ts';

export type Upload = NonNullable<Awaited<ReturnType<TallerClient['createAttachmentUpload']>>>;
export type Outcome = NonNullable<Awaited<ReturnType<TallerClient['attachmentUpload']>>>;

/** A thing that has files. */
export interface Owner {
  ownerType: AttachmentOwnerType;
  ownerId: string;
}

export const newOwner = async (stack: Stack): Promise<Owner> => ({
  ownerType: 'CUSTOMER',
  ownerId: (await newCustomer(stack)).id,
});

export const open = async (
  client: TallerClient,
  owner: Owner,
  file: Uint8Array,
  fileName: string,
  contentType: string,
): Promise<Upload> =>
  present(await client.createAttachmentUpload({ input: { ...owner, fileName, contentType, bytes: file.length } }));

/** @param change fields of the form that differ from those that were given @returns S3's status, and its code where it refuses */
export async function send(
  { url, fields }: Upload,
  file: Uint8Array,
  change: Record<string, string> = {},
): Promise<[status: number, code: string]> {
  const form = new FormData();
  for (const { name, value } of fields) form.append(name, change[name] ?? value);
  form.append('file', new Blob([new Uint8Array(file)]), 'file');
  const response = await fetch(url, { method: 'POST', body: form });
  return [response.status, /<Code>(\w+)</u.exec(await response.text())?.[1] ?? ''];
}

const BETWEEN_MS = 25;
const LIMIT_MS = 60_000;

/** Waits until the file was looked at. */
export async function outcomeOf(client: TallerClient, id: string): Promise<Outcome> {
  for (const end = Date.now() + LIMIT_MS; Date.now() < end;) {
    const outcome = present(await client.attachmentUpload({ id }));
    if (outcome.state !== 'PENDING') return outcome;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
  }
  throw new Error(`nobody looked at the upload ${id}`);
}

/** Sends a file and waits for what becomes of it. */
export async function upload(
  client: TallerClient,
  owner: Owner,
  file: Uint8Array,
  fileName: string,
  contentType: string,
): Promise<Outcome> {
  const opened = await open(client, owner, file, fileName, contentType);
  const [status, code] = await send(opened, file);
  if (status !== 204) throw new Error(`the form was refused: ${status} ${code}`);
  return outcomeOf(client, opened.id);
}

/** A file as the function leaves it, without what it holds: also where nothing follows an upload. @param name without its ending */
export async function storedFile(stack: Stack, given?: Owner, name = `foto ${unique()}`, count = 1): Promise<FileRow> {
  const { ownerType, ownerId } = given ?? (await newOwner(stack));
  const id = `01J${unique()}`.padEnd(26, '0').slice(0, 26);
  const now = new Date().toISOString();
  const { user } = present(await (await stack.clientAs('ADVISOR')).me());
  const versions = Array.from({ length: count }, (_, index) => ({
    version: index + 1,
    uploadId: id,
    contentType: 'image/jpeg',
    bytes: 4321,
    hasPreview: true,
    fileKey: `adjuntos/${id}`,
    uploadedAt: now,
    uploadedBy: user.name,
    uploadedById: user.id,
  }));
  const file = {
    ownerType,
    ownerId,
    name: `${name}.jpg`,
    nameKey: `${name}.jpg`.toLowerCase(),
    latest: count,
    versions,
  };
  const row: FileRow = {
    pk: id,
    sk: 'ATTACHMENT',
    owner: ownerKey(ownerType, ownerId),
    id,
    ...file,
    createdAt: now,
    updatedAt: now,
    version: 1,
  };
  await stack.putRows('Attachments', [
    row,
    { pk: nameRowKey(ownerType, ownerId, file.nameKey), sk: 'SENTINEL', attachmentId: id },
  ]);
  return row;
}
