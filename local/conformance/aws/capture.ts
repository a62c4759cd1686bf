/** Contexts of units at work on this machine, one for each unit and handler: what makes their answers on AWS worth comparing. */
import { createHash } from 'node:crypto';
import type { CodeModel } from '../../model.ts';
import type { HandlerContext, HandlerName } from '../../runtime/index.ts';
import { LIMITS } from './probe.ts';

/** By the unit's key and the handler's name. */
export type CapturedContexts = Record<string, Partial<Record<HandlerName, Record<string, unknown>>>>;

/** The bytes name a unit: its file's name may change, and several places may use it. */
export const unitKey = (source: string): string => createHash('sha256').update(source).digest('hex').slice(0, 16);

export interface Capture {
  contexts: CapturedContexts;
  /** For the runtime's option of the same name. */
  onEvaluate: (code: CodeModel, handler: HandlerName, context: HandlerContext) => void;
}

/** Keeps the longest context that can still be sent: it says most. */
export function createCapture(): Capture {
  const contexts: CapturedContexts = {};
  const sizes = new Map<string, number>();
  return {
    contexts,
    onEvaluate({ source }, handler, { stash, ...context }) {
      const json = JSON.stringify({ ...context, stash: stash.value });
      const key = unitKey(source);
      if (json.length > LIMITS.context || json.length <= (sizes.get(`${key} ${handler}`) ?? 0)) return;
      sizes.set(`${key} ${handler}`, json.length);
      (contexts[key] ??= {})[handler] = JSON.parse(json) as Record<string, unknown>;
    },
  };
}
