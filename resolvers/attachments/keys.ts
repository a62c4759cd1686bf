/** Keys of files, for resolvers and for functions. */
import type { AttachmentOwnerType } from '../generated/schema.ts';

/** Partition key of the index by owner. */
export function ownerKey(type: AttachmentOwnerType, id: string): string {
  return `${type}#${id}`;
}

/** Partition key of the row that keeps a name of an owner's files to one file. */
export function nameRowKey(type: AttachmentOwnerType, id: string, nameKey: string): string {
  return `NAME#${ownerKey(type, id)}#${nameKey}`;
}

/** Where the small picture of a version lies. @param uploadId of the upload that brought it */
export function previewKey(uploadId: string): string {
  return `previews/${uploadId}`;
}
