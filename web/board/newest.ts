/** Nobody stands at a screen on the wall to begin with a new version: the page does it by itself, as soon as nothing is filled in on it. */
import { loadAgain, onVersion, versionNow } from '../shared/installed/installed.ts';

/** Milliseconds between looks whether what was being filled in is done. */
const EVERY = 60_000;

export function beNewest(): void {
  const look = (): void => {
    if (versionNow() !== 'newest' && document.querySelector('form') === null) loadAgain();
  };
  onVersion(look);
  setInterval(look, EVERY);
}
