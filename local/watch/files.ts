/**
 * Tells of changes below folders. Files are looked at again and again instead of asking the system: it works on every platform and
 * mounted volume, and with programs that replace files or whole folders by renaming, as editors and `cdk synth` do.
 */
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const INTERVAL_MS = 150;
/** A look takes at most this share of the time. */
const SHARE = 10;
const ABSENT = 'absent';
const IGNORED = new Set(['node_modules', '__pycache__']);

type Stamps = Map<string, string>;

/** @param ignored folders that are not looked into, beside hidden ones and those of packages */
function look(roots: readonly string[], ignored: ReadonlySet<string>): Stamps {
  const stamps: Stamps = new Map();
  const visit = (path: string, isRoot: boolean): void => {
    try {
      const stat = statSync(path);
      if (!stat.isDirectory()) stamps.set(path, `${stat.ino} ${stat.mtimeMs} ${stat.size}`);
      else if (!ignored.has(path))
        for (const name of readdirSync(path))
          if (!name.startsWith('.') && !IGNORED.has(name)) visit(join(path, name), false);
    } catch {
      // Gone between the two: the next look knows. A root that is gone is noted.
      if (isRoot) stamps.set(path, ABSENT);
    }
  };
  for (const root of roots) visit(root, true);
  return stamps;
}

function differences(before: Stamps, after: Stamps): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name));
}

/** @param onCalm called once after changes, when two looks in a row saw the same */
export function watchFiles(
  roots: readonly string[],
  ignored: readonly string[],
  onCalm: (changed: string[]) => Promise<void>,
): { stop: () => void } {
  const paths = roots.map((root) => resolve(root));
  const skip = new Set(ignored.map((each) => resolve(each)));
  let told = look(paths, skip);
  let last = told;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const next = (spent: number): void => {
    if (!stopped) timer = setTimeout(() => void again(), Math.max(INTERVAL_MS, spent * SHARE));
  };
  const again = async (): Promise<void> => {
    const began = performance.now();
    const now = look(paths, skip);
    const spent = performance.now() - began;
    // Somebody who makes a folder anew is about to put another in its place.
    const moving = differences(last, now).length > 0 || paths.some((path) => now.get(path) === ABSENT);
    last = now;
    const changed = moving ? [] : differences(told, now);
    if (changed.length > 0) {
      told = now;
      await onCalm(changed);
    }
    next(spent);
  };
  next(0);
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
