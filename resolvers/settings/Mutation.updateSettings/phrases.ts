/** What customers say most, in the workshop's own words: short, each once, in the order in which reception offers it. */
import { refuse } from '../../kernel/answer/errors.ts';
import { keep, own } from '../../kernel/values/own.ts';
import { nameOf } from '../../kernel/values/text.ts';

const MAX_PHRASES = 100;
const MAX_LENGTH = 80;
const FIELD = 'input.complaintPhrases';

type Phrases = string[] | null | undefined;

/** Absent keeps what is there; null forgets that the workshop ever said. */
export function phrasesFrom(before: Phrases, inputs: Phrases): string[] | null {
  if (inputs === undefined) return before ?? null;
  if (inputs === null) return null;
  if (inputs.length > MAX_PHRASES)
    refuse(FIELD, `expected at most ${MAX_PHRASES} phrases`, { maximum: MAX_PHRASES, actual: inputs.length });
  const seen: Record<string, boolean> = {};
  return inputs.map((input, index) => {
    const field = `${FIELD}.${index}`;
    const phrase = nameOf(input, MAX_LENGTH, field);
    if (own(seen, phrase.toLowerCase())) refuse(field, 'the phrase is there twice', { actual: phrase });
    keep(seen, phrase.toLowerCase(), true);
    return phrase;
  });
}
