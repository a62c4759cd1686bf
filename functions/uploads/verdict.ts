/** What is found of a file. */
import type { AttachmentRefusal } from '../../resolvers/generated/schema.ts';

export interface Refused {
  refusal: AttachmentRefusal;
}

/** A file as it is kept, which for a picture is not as it came. */
export interface Taken {
  file: Uint8Array;
  preview: Uint8Array | null;
}

export type Verdict = Refused | Taken;

export const refuse = (refusal: AttachmentRefusal): Refused => ({ refusal });

export const isRefused = (verdict: Verdict): verdict is Refused => 'refusal' in verdict;
