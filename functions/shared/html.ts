import { harmless } from './harmless.ts';
import { own } from '../../resolvers/kernel/values/own.ts';

/** Data in HTML is text, and harmless to read. */
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return harmless(text).replace(/[&<>"']/g, (character) => own(ESCAPES, character) ?? character);
}
