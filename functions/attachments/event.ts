/** What the API's resolvers ask of the function, narrowed from `unknown`. They have checked the permission, and what there is to check. */
export type AttachmentCommand =
  | { action: 'createUpload'; id: string; fileName: string; contentType: string; bytes: number }
  /** An address at which what lies under a key can be fetched for a while. */
  | { action: 'url'; key: string };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

export function isAttachmentCommand(event: unknown): event is AttachmentCommand {
  if (!isObject(event)) return false;
  const { action, id, fileName, contentType, bytes, key } = event;
  if (action === 'url') return typeof key === 'string' && key !== '';
  return (
    action === 'createUpload' &&
    [id, fileName, contentType].every((each) => typeof each === 'string') &&
    typeof bytes === 'number'
  );
}
