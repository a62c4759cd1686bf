/** Rows of uploads and files, and the one transaction that makes an upload the next version of a file. */
import type { DynamoDBClient, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import {
  GetItemCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { FileRow, NameRow, StoredVersion, UploadRow } from '../../resolvers/attachments/attachment.ts';
import { nameRowKey, ownerKey } from '../../resolvers/attachments/keys.ts';
import type { AttachmentRefusal } from '../../resolvers/generated/schema.ts';

export interface RowContext {
  dynamodb: DynamoDBClient;
  /** Tables. */
  files: string;
  uploads: string;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/** How long an upload's outcome can be asked for. */
const KEPT_SECONDS = 30 * 86_400;

async function read<Row>({ dynamodb }: RowContext, table: string, pk: string, sk: string): Promise<Row | null> {
  const { Item } = await dynamodb.send(
    new GetItemCommand({ TableName: table, Key: marshall({ pk, sk }), ConsistentRead: true }),
  );
  // What lies under the key is what the aggregate says (resolvers/attachments/attachment.ts).
  return Item ? (unmarshall(Item) as Row) : null;
}

export const readUpload = (context: RowContext, id: string): Promise<UploadRow | null> =>
  read(context, context.uploads, id, 'ATTACHMENT_UPLOAD');

const expiry = ({ now }: RowContext): number => Math.floor(now() / 1000) + KEPT_SECONDS;

const isCondition = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException';

/** One that somebody has decided already stays as it is. */
export async function markRefused(context: RowContext, id: string, refusal: AttachmentRefusal): Promise<void> {
  await context.dynamodb
    .send(
      new UpdateItemCommand({
        TableName: context.uploads,
        Key: marshall({ pk: id, sk: 'ATTACHMENT_UPLOAD' }),
        UpdateExpression: 'SET #state = :refused, refusal = :refusal, expiresAt = :expiry',
        ConditionExpression: '#state = :pending',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: marshall({
          ':refused': 'REFUSED',
          ':pending': 'PENDING',
          ':refusal': refusal,
          ':expiry': expiry(context),
        }),
      }),
    )
    .catch((error: unknown) => {
      if (!isCondition(error)) throw error;
    });
}

const nameKey = ({ ownerType, ownerId, nameKey: name }: UploadRow) => ({
  pk: nameRowKey(ownerType, ownerId, name),
  sk: 'SENTINEL',
});

/** The file that has the name, or null. */
export async function fileOfName(context: RowContext, upload: UploadRow): Promise<FileRow | null> {
  const { pk, sk } = nameKey(upload);
  const named = await read<NameRow>(context, context.files, pk, sk);
  return named && read(context, context.files, named.attachmentId, 'ATTACHMENT');
}

/** A stamp of the mutation that opened the upload: what became of its file is that caller's doing. */
const stampsOf = ({ written, changed }: UploadRow) => ({
  ...(written ? { written } : {}),
  ...(changed ? { changed } : {}),
});

function newFile(upload: UploadRow, version: StoredVersion): FileRow {
  const { id, ownerType, ownerId, name, nameKey: key } = upload;
  return {
    pk: id,
    sk: 'ATTACHMENT',
    owner: ownerKey(ownerType, ownerId),
    id,
    ownerType,
    ownerId,
    name,
    nameKey: key,
    latest: version.version,
    versions: [version],
    createdAt: version.uploadedAt,
    updatedAt: version.uploadedAt,
    version: 1,
    ...stampsOf(upload),
  };
}

function nextVersion(file: FileRow, upload: UploadRow, version: StoredVersion): FileRow {
  return {
    ...file,
    name: upload.name,
    latest: version.version,
    versions: [...file.versions, version],
    updatedAt: version.uploadedAt,
    version: file.version + 1,
    ...stampsOf(upload),
  };
}

const put = (
  table: string,
  row: object,
  condition: string,
  values: Record<string, unknown> = {},
): TransactWriteItem => ({
  Put: {
    TableName: table,
    Item: marshall(row, { removeUndefinedValues: true }),
    ConditionExpression: condition,
    ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: marshall(values) } : {}),
  },
});

/**
 * @param file that has the name, as it was read; null where none had it
 * @returns false where somebody was faster: with this upload, with the name, or with another version
 */
export async function markReady(
  context: RowContext,
  upload: UploadRow,
  file: FileRow | null,
  version: StoredVersion,
): Promise<boolean> {
  const { dynamodb, files: table, uploads } = context;
  const attachmentId = file?.id ?? upload.id;
  const ready: TransactWriteItem = {
    Update: {
      TableName: uploads,
      Key: marshall({ pk: upload.id, sk: 'ATTACHMENT_UPLOAD' }),
      UpdateExpression: 'SET #state = :ready, attachmentId = :id, attachmentVersion = :version, expiresAt = :expiry',
      ConditionExpression: '#state = :pending',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: marshall({
        ':ready': 'READY',
        ':pending': 'PENDING',
        ':id': attachmentId,
        ':version': version.version,
        ':expiry': expiry(context),
      }),
    },
  };
  const rows = file
    ? [
        put(table, nextVersion(file, upload, version), 'version = :was AND attribute_exists(#owner)', {
          ':was': file.version,
        }),
      ]
    : [
        put(table, newFile(upload, version), 'attribute_not_exists(pk)'),
        put(table, { ...nameKey(upload), attachmentId }, 'attribute_not_exists(pk)'),
      ];
  for (const { Put } of file ? rows : []) if (Put) Put.ExpressionAttributeNames = { '#owner': 'owner' };
  try {
    await dynamodb.send(new TransactWriteItemsCommand({ TransactItems: [ready, ...rows] }));
    return true;
  } catch (error) {
    if (error instanceof TransactionCanceledException) return false;
    throw error;
  }
}
