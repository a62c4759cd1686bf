/** A hand scanner types: at least four characters, each within 80 ms of the one before, and Enter ends them. */
import { useEffect, useEffectEvent } from 'react';

/** Milliseconds between two characters of a scanner. */
const GAP = 80;
const SHORTEST = 4;
/** Milliseconds without a key before a scan. */
const PAUSE = 500;

interface Typing {
  text: string;
  at: number;
  /** What stood in the field that the first character fell into, to put it back. */
  field: HTMLInputElement | HTMLTextAreaElement | null;
  before: string;
  /** Whether it follows other keys too slowly for a scanner and too soon for a pause: somebody types by hand. */
  byHand: boolean;
}

export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'timeStamp'>;

/** What the keys pressed so far come to. `scanned` is there where an Enter ended a code. */
export function afterPress(
  before: Typing | null,
  press: Press,
  field: Typing['field'],
): { typing: Typing | null; scanned?: string } {
  const isFast = before !== null && press.timeStamp - before.at <= GAP;
  if (press.key === 'Enter')
    return isFast && !before.byHand && before.text.length >= SHORTEST
      ? { typing: null, scanned: before.text }
      : { typing: null };
  if (press.ctrlKey || press.metaKey || press.altKey) return { typing: null };
  // Shift comes before capitals.
  if (press.key.length !== 1) return { typing: isFast ? before : null };
  if (isFast) return { typing: { ...before, text: before.text + press.key, at: press.timeStamp } };
  const byHand = before !== null && press.timeStamp - before.at < PAUSE;
  return { typing: { text: press.key, at: press.timeStamp, field, before: field?.value ?? '', byHand } };
}

const isField = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** React sees only what the browser's own setter wrote. */
function put(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const type = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(type.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Told of each code, wherever the focus is; the field that it fell into is as it was before. */
export function useScanner(onScan: (code: string) => void): void {
  const scan = useEffectEvent(onScan);
  useEffect(() => {
    let typing: Typing | null = null;
    const listen = (event: KeyboardEvent): void => {
      const before = typing;
      const after = afterPress(typing, event, isField(event.target) ? event.target : null);
      typing = after.typing;
      if (after.scanned === undefined) return;
      // Enter would send the form.
      event.preventDefault();
      event.stopPropagation();
      if (before?.field) put(before.field, before.before);
      scan(after.scanned);
    };
    addEventListener('keydown', listen, true);
    return () => removeEventListener('keydown', listen, true);
  }, []);
}
