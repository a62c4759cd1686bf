/**
 * A file's rows: `ATTACHMENT` with all its versions, under the id of its first upload; `ATTACHMENT_UPLOAD` of each upload, under an id of
 * its own and in a table of their own; and the sentinel of its name, by which the next file of that name finds it. `functions/uploads`
 * writes the first and the last.
 */
import type {
  Attachment,
  AttachmentOwnerType,
  AttachmentRefusal,
  AttachmentUploadOutcome,
  AttachmentUploadState,
  AttachmentVersion,
} from '../generated/schema.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { requirePermission } from '../kernel/request/required.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import { OWNERS } from './owners.ts';

/** A version as the file's row keeps it. */
export interface StoredVersion {
  version: number;
  /** Of the upload that brought it. */
  uploadId: string;
  contentType: string;
  bytes: number;
  hasPreview: boolean;
  /** Where it lies in the bucket. */
  fileKey: string;
  uploadedAt: string;
  uploadedBy: string;
  uploadedById: string;
}

export interface FileRow extends Key {
  sk: 'ATTACHMENT';
  /** Partition key of the index; absent on hidden ones. */
  owner?: string | null;
  id: string;
  ownerType: AttachmentOwnerType;
  ownerId: string;
  name: string;
  nameKey: string;
  latest: number;
  /** Oldest first. */
  versions: StoredVersion[];
  createdAt: string;
  updatedAt: string;
  deletedAt?: string | null;
  deletedBy?: string | null;
  deletedById?: string | null;
  deletionReason?: string | null;
  version: number;
}

export interface UploadRow extends Key {
  sk: 'ATTACHMENT_UPLOAD';
  id: string;
  ownerType: AttachmentOwnerType;
  ownerId: string;
  name: string;
  nameKey: string;
  contentType: string;
  bytes: number;
  state: AttachmentUploadState;
  refusal?: AttachmentRefusal | null;
  attachmentId?: string | null;
  attachmentVersion?: number | null;
  by: string;
  byId: string;
  createdAt: string;
  /** Seconds since the epoch: the table's TTL. */
  expiresAt: number;
}

/** The row that keeps a name of an owner's files to one file. */
export interface NameRow extends Key {
  attachmentId: string;
}

/** Whoever may read a thing may read its files, and nobody else. @param field path of the argument that names the thing */
export function requireOwner(ctx: Ctx, type: AttachmentOwnerType, field: string | null = null): void {
  requirePermission(ctx, OWNERS[type].permission, field);
}

function toVersion(row: StoredVersion): AttachmentVersion {
  return {
    version: row.version,
    contentType: row.contentType,
    bytes: row.bytes,
    hasPreview: row.hasPreview,
    uploadedAt: row.uploadedAt,
    uploadedBy: row.uploadedBy,
    uploadedById: row.uploadedById,
  };
}

export function toAttachment(row: FileRow): Attachment {
  const versions = row.versions.map((each) => toVersion(each));
  const newest = versions[versions.length - 1];
  const newestFirst = versions.reverse();
  return {
    id: row.id,
    ownerType: row.ownerType,
    ownerId: row.ownerId,
    fileName: row.name,
    contentType: newest?.contentType ?? '',
    bytes: newest?.bytes ?? 0,
    latestVersion: row.latest,
    hasPreview: newest?.hasPreview ?? false,
    versions: newestFirst,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    deletedAt: row.deletedAt ?? null,
    deletedBy: row.deletedBy ?? null,
    deletedById: row.deletedById ?? null,
    deletionReason: row.deletionReason ?? null,
  };
}

export function toOutcome(row: UploadRow): AttachmentUploadOutcome {
  return {
    id: row.id,
    state: row.state,
    refusal: row.refusal ?? null,
    fileName: row.name,
    attachmentId: row.attachmentId ?? null,
    version: row.attachmentVersion ?? null,
    createdAt: row.createdAt,
  };
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    attachment: FileRow;
    attachmentUpload: UploadRow;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface TableRows {
    ATTACHMENTS: FileRow;
    ATTACHMENT_UPLOADS: UploadRow;
  }
  interface GuardedRows {
    attachment: FileRow;
    attachmentUpload: UploadRow;
    attachmentName: NameRow;
    attachmentOwner: Key;
  }
}

declare module '../kernel/request/permission.ts' {
  interface Permissions {
    'workorder:detail': true;
  }
}
