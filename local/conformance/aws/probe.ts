/** One question to AppSync's EvaluateCode: a unit, a handler and a context, and whose answer it is. */
import { createHash } from 'node:crypto';
import type { HandlerName } from '../../runtime/index.ts';

export interface Probe {
  /** How a person finds it: a case's place and title, or a unit's name and handler. */
  title: string;
  code: string;
  handler: HandlerName;
  /** In AppSync's names. */
  context: Record<string, unknown>;
  /** Whether only it matters that the unit is accepted: without a context of the real world its answer says nothing. */
  acceptance: boolean;
  /** Set for a case of the suite. */
  case?: { covers: string[]; place: string; supported: boolean; message?: string };
}

/** EvaluateCode's limits in characters. Source: API reference, EvaluateCode, request body. */
export const LIMITS = { code: 32_768, context: 28_000 } as const;

/** The identity of a question: everything that is sent. An answered question needs no second call. */
export function probeId({ code, handler, context, acceptance }: Probe): string {
  return createHash('sha256')
    .update(JSON.stringify([code, handler, context, acceptance]))
    .digest('hex')
    .slice(0, 16);
}

/** @returns why a question cannot be asked, or null */
export function tooLarge({ code, context }: Probe): string | null {
  const length = JSON.stringify(context).length;
  if (code.length > LIMITS.code) return `its code has ${code.length} characters, and EvaluateCode takes ${LIMITS.code}`;
  return length > LIMITS.context
    ? `its context has ${length} characters, and EvaluateCode takes ${LIMITS.context}`
    : null;
}
