/**
 * Which code units this machine has checked and found without fault, by their digest: the check of some hundred units takes seconds of
 * every start, and the same bytes are as good as the last time. What the check itself is made of is in the digest's company: another
 * check begins anew.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface CheckedUnits {
  has: (source: string) => boolean;
  add: (source: string) => void;
  /** Keeps what was added for the next start. Where that cannot be, the next start checks again. */
  keep: () => void;
}

interface Kept {
  check: string;
  units: string[];
}

const FILE = join(homedir(), '.cache', 'local-appsync', 'checked-units.json');
/** Of the newest: those of some dozen versions of a large API. */
const MAX_UNITS = 10_000;

const digest = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

/** Of the check's own source: this folder, or what of it was bundled into one. */
function ownDigest(): string {
  const folder = dirname(fileURLToPath(import.meta.url));
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]s$/.test(entry.name) && !/\.test\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return digest(files.map((file) => digest(readFileSync(file))).join());
}

function readKept(file: string, check: string): string[] {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    return kept.check === check && Array.isArray(kept.units) ? kept.units : [];
  } catch {
    // Not there, or torn: everything is checked.
    return [];
  }
}

/** @param file where they are kept @param check what stands for the check that was made */
export function checkedUnits(file = FILE, check = ownDigest()): CheckedUnits {
  const units = new Set(readKept(file, check));
  const added = new Set<string>();
  return {
    has: (source) => units.has(digest(source)),
    add(source) {
      const found = digest(source);
      units.add(found);
      added.add(found);
    },
    keep() {
      if (added.size === 0) return;
      const written = `${file}.${process.pid}`;
      try {
        mkdirSync(dirname(file), { recursive: true });
        // Others may have kept theirs meanwhile.
        const all = [...new Set([...readKept(file, check), ...added])].slice(-MAX_UNITS);
        writeFileSync(written, JSON.stringify({ check, units: all } satisfies Kept));
        renameSync(written, file);
        added.clear();
      } catch {
        // A full disk, or a home that cannot be written; half a file would stay where its folder is there.
        if (existsSync(written)) rmSync(written, { force: true });
      }
    },
  };
}
