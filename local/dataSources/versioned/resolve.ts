/** Is a write in conflict with the item that is there, and what comes of it? */
import type { InvokeLambda } from '../lambda.ts';
import { merged } from './automerge.ts';
import { askHandler } from './lambdaHandler.ts';
import { versionOf, withoutMetadata } from './metadata.ts';
import { previewUpdate } from './preview.ts';
import type { Item, Surroundings, VersionedSource, VersionedWrite, WriteCommand } from './types.ts';

export type Resolution =
  /** The write takes place as asked. */
  | { kind: 'proceed' }
  /** This item takes the place of the one that is there. */
  | { kind: 'replace'; item: Item }
  | { kind: 'reject' };

export function isConflict({ sync }: VersionedSource, write: VersionedWrite, current: Item | undefined): boolean {
  const actual = versionOf(current);
  return sync?.detection === 'VERSION' && actual !== undefined && actual !== write.version;
}

/** What the client brings: all of a put, what an update names, nothing of a deletion. */
function incomingOf({ operation, input }: WriteCommand, current: Item): { preview: Item; touched: string[] } | null {
  switch (operation) {
    case 'PutItem':
      return { preview: input.Item ?? {}, touched: Object.keys(input.Item ?? {}) };
    case 'UpdateItem': {
      const { item, touched } = previewUpdate(
        current,
        input.UpdateExpression ?? '',
        input.ExpressionAttributeNames ?? {},
        input.ExpressionAttributeValues ?? {},
      );
      return { preview: item, touched };
    }
    case 'DeleteItem':
      return null;
  }
}

/** @throws DataSourceRequestError of type ConflictError where a handler of one's own fails */
export async function resolveConflict(
  write: VersionedWrite,
  current: Item,
  surroundings: Surroundings,
  invoke: InvokeLambda,
): Promise<Resolution> {
  const incoming = incomingOf(write.command, current);
  switch (surroundings.source.sync?.handler) {
    case 'AUTOMERGE': {
      if (!incoming) return { kind: 'reject' };
      const news = Object.entries(incoming.preview).filter(([name]) => incoming.touched.includes(name));
      return { kind: 'replace', item: merged(current, Object.fromEntries(news)) };
    }
    case 'LAMBDA': {
      const decision = await askHandler(
        write.command.operation,
        current,
        incoming?.preview ?? null,
        surroundings,
        invoke,
      );
      if (decision.action === 'REJECT') return { kind: 'reject' };
      // Key and metadata of the answer are not heeded.
      return decision.action === 'REMOVE'
        ? { kind: 'proceed' }
        : { kind: 'replace', item: { ...withoutMetadata(decision.item), ...write.key } };
    }
    default:
      return { kind: 'reject' };
  }
}
