/** JSON of clients: what walks it calls itself for each level, so that levels are counted before anything does. */

/** A limit of this runtime's own; the readers of JSON that servers on Java use have the same by default. */
export const MAX_JSON_DEPTH = 1_000;

/** @throws SyntaxError where it is none, or is nested too deep */
export function readJson(text: string): unknown {
  // Each level takes a character at least: most texts are too short to be looked through.
  if (text.length > MAX_JSON_DEPTH && depthOf(text) > MAX_JSON_DEPTH)
    throw new SyntaxError(`more than ${MAX_JSON_DEPTH} levels are inside each other`);
  return JSON.parse(text) as unknown;
}

const [QUOTE, BACKSLASH] = ['"', '\\'].map((each) => each.charCodeAt(0));
const OPEN = new Set(['{', '['].map((each) => each.charCodeAt(0)));
const CLOSE = new Set(['}', ']'].map((each) => each.charCodeAt(0)));

/** Of well-formed JSON; of anything else it does not matter. Stops where it is too deep. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length && deepest <= MAX_JSON_DEPTH; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (OPEN.has(code)) deepest = Math.max(deepest, (depth += 1));
    else if (CLOSE.has(code)) depth -= 1;
  }
  return deepest;
}

/** Where the quote is that ends the text which one begins. */
function endOfString(text: string, begin: number): number {
  let at = text.indexOf('"', begin + 1);
  while (at > 0) {
    let escapes = 0;
    while (text.charCodeAt(at - 1 - escapes) === BACKSLASH) escapes += 1;
    if (escapes % 2 === 0) return at;
    at = text.indexOf('"', at + 1);
  }
  return text.length;
}
