import type { DeliveryProofInput, MutationCompleteDeliveryArgs } from '../../generated/schema.ts';
import { util } from '@aws-appsync/utils';
import { refuse } from '../../kernel/answer/errors.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { nameOf, optionalText, saidLabel, saidText } from '../../kernel/values/text.ts';
import type { ProofRow } from '../delivery.ts';
import { nextVersion } from '../delivery.ts';
import { endDelivery } from '../ending.ts';
import { drivenFor, endOfStep } from '../moving.ts';
import { doneAt, optionalPlace } from '../places.ts';

const MAX_NAME = 200;
const MAX_DOCUMENT = 40;
const MAX_NOTE = 500;
const MAX_SIGNATURE = 8000;
/** Moves and lines: nothing else gets into a page. */
const PATH = '[ML0-9. ]*';

function signatureOf(text: string | null | undefined): string | null {
  const path = saidText(text, MAX_SIGNATURE, 'input.signature');
  if (path !== null && !util.matches(`^${PATH}$`, path))
    refuse('input.signature', 'expected the path of a drawing: M, L, digits, dots and spaces');
  return path;
}

function proofOf(input: DeliveryProofInput): ProofRow {
  const place = optionalPlace(input.latitude, input.longitude, 'input');
  return {
    receiverName: nameOf(input.receiverName, MAX_NAME, 'input.receiverName'),
    receiverDocument: saidLabel(input.receiverDocument, MAX_DOCUMENT, 'input.receiverDocument'),
    signature: signatureOf(input.signature),
    note: optionalText(input.note, MAX_NOTE, 'input.note'),
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    at: doneAt(input.at, 'input.at'),
  };
}

export function request(ctx: Ctx<MutationCompleteDeliveryArgs>) {
  passIfAnswered(ctx);
  const before = drivenFor(ctx, 'COMPLETE', ctx.args.id);
  const proof = proofOf(ctx.args.input);
  const { at, latitude, longitude } = proof;
  const after = { ...nextVersion(before), status: 'DONE' as const, proof, endedAt: at, position: null };
  return transact(
    ctx,
    endDelivery(ctx, before, after, {
      kind: 'DONE',
      at,
      place: latitude === null || longitude === null ? null : { latitude, longitude },
      words: before.address,
    }),
  );
}

export function response(ctx: TransactionCtx): unknown {
  return endOfStep(ctx);
}
