/**
 * Free text as it is shown: people's words are kept as they came, and what in them would change how others read is left out.
 *
 * Bidirectional embeddings, overrides and isolates (UAX #9, "Explicit directional formatting characters") turn whatever follows them,
 * controls confuse printers and mail programs, and half of a character that takes two is none. Marks of direction that turn nothing stay,
 * as do line breaks and tabs, and the joiners that scripts and emoji are written with.
 */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/gu;
const CONTROLS = /[^\P{Cc}\n\t]/gu;
const LONE_HALVES = /\p{Cs}/gu;

export function harmless(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(TURNING, '').replace(CONTROLS, '').replace(LONE_HALVES, '\ufffd');
}
