/**
 * The form of keys: `taller_<id>_<chance>`. Of 32 bytes of chance a plain hash is enough: nobody goes through them, as one would through
 * what people choose. A key that gets into a public place is found by its beginning.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const FORM = /^taller_([0-9A-HJKMNP-TV-Z]{26})_([A-Za-z0-9_-]{43})$/;
/** The same for AppSync, which asks nobody about a token of another form. */
export const KEY_EXPRESSION = FORM.source;
const BYTES = 32;
const ENDING = 4;

const hashOf = (chance: string): string => createHash('sha256').update(chance).digest('hex');

export function newSecret(id: string): { secret: string; hash: string; ending: string } {
  const chance = randomBytes(BYTES).toString('base64url');
  return { secret: `taller_${id}_${chance}`, hash: hashOf(chance), ending: chance.slice(-ENDING) };
}

/** The parts of a key; null where it has another form. */
export function partsOf(token: string): { id: string; chance: string } | null {
  const [, id, chance] = FORM.exec(token) ?? [];
  return id !== undefined && chance !== undefined ? { id, chance } : null;
}

/** Whether the chance is that of the hash, in a time that says nothing of how near it is. */
export function isHashed(chance: string, hash: unknown): boolean {
  if (typeof hash !== 'string') return false;
  const [given, kept] = [Buffer.from(hashOf(chance)), Buffer.from(hash)];
  return given.length === kept.length && timingSafeEqual(given, kept);
}
