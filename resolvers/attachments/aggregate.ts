/** Files of work orders, vehicles, customers and whatever else `owners.ts` names. What they hold lies in a bucket. */
import type { Aggregate, Row } from '../kernel/dynamodb/aggregate.ts';
import { WHOLE_ROWS } from '../kernel/dynamodb/aggregate.ts';
import type { TableAccess } from '../kernel/request/operation.ts';
import { OWNERS } from './owners.ts';

/** Sort key of a file's row, which lies under the file's id: that of its first upload. */
export const FILE = 'ATTACHMENT';
/** Sort key of an upload's row. */
export const UPLOAD = 'ATTACHMENT_UPLOAD';
const NAME = 'NAME#';

/** What the transaction needs that says of a thing that it is there. */
export const OWNER_ACCESS: TableAccess = Object.fromEntries(
  Object.values(OWNERS).map(({ table }) => [table, ['ConditionCheckItem']]),
);

export const aggregate = {
  tables: {
    Attachments: {
      // A file that was hidden has no `owner`, and so leaves the index.
      indexes: { byOwner: { partitionKey: 'owner', sortKey: 'createdAt', include: WHOLE_ROWS } },
    },
    // Apart from files, since they go by themselves.
    AttachmentUploads: { indexes: {}, timeToLive: 'expiresAt' },
  },
  audited: [
    {
      entity: 'ATTACHMENT',
      sk: FILE,
      type: 'Attachment',
      shows: {
        same: ['id', 'ownerType', 'ownerId', 'createdAt', 'deletedAt', 'deletedBy', 'deletedById', 'deletionReason'],
        names: { name: 'fileName', latest: 'latestVersion' },
        within: {
          versions: {
            field: 'versions',
            holds: 'list',
            shows: {
              same: ['version', 'contentType', 'bytes', 'hasPreview', 'uploadedAt', 'uploadedBy', 'uploadedById'],
              hidden: ['fileKey', 'uploadId'],
            },
          },
        },
        hidden: ['owner', 'nameKey'],
      },
    },
    // The form was opened, and by whom. What became of it the function says, which nobody called: of a file that was taken, the file tells.
    {
      entity: 'ATTACHMENT',
      sk: UPLOAD,
      type: 'AttachmentUploadOutcome',
      shows: {
        same: ['id', 'createdAt'],
        names: { name: 'fileName' },
        hidden: [
          'state',
          'refusal',
          'attachmentId',
          'attachmentVersion',
          'ownerType',
          'ownerId',
          'nameKey',
          'contentType',
          'bytes',
          'by',
          'byId',
          'expiresAt',
        ],
      },
    },
  ],
  unique: [
    {
      what: 'name of a file',
      table: 'Attachments',
      prefix: NAME,
      owner: 'attachmentId',
      ownerKey: FILE,
      value: ({ owner, nameKey }: Row) =>
        typeof owner === 'string' && typeof nameKey === 'string' ? `${owner}#${nameKey}` : null,
    },
  ],
  permissions: {
    'attachment:create': ['ADVISOR', 'TECHNICIAN', 'CASHIER', 'STOREKEEPER', 'PURCHASER'],
    'attachment:delete': ['ADVISOR', 'PURCHASER'],
  },
} satisfies Aggregate;
