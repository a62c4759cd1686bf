/**
 * Chromium as a file that can run. `@sparticuz/chromium` unpacks it in place: of two environments that share a folder, as on a laptop,
 * the second would start half a file, and an unpacking that was cut off would be taken for whole ever after. So it is unpacked
 * aside, and moved into place under the name of its version.
 */
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar';

export interface Executable {
  path: string;
  /** What it needs in its environment. */
  env: Record<string, string>;
}

const ABANDONED_MS = 10 * 60_000;
const PARTS = ['chromium', 'libGLESv2.so', join('fonts', 'fonts.conf')];

/** Only Lambda's machines lack these libraries. */
const LIBRARIES = 'al2023';

async function unpackArchive(bin: string, name: string, cwd: string): Promise<void> {
  await mkdir(cwd, { recursive: true });
  await pipeline(createReadStream(join(bin, `${name}.tar.br`)), createBrotliDecompress(), extract({ cwd }));
}

/** The package's own configuration names folders that exist only in Lambda. */
const fontConfiguration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>
`;

/** Remains of interrupted unpackings, once they are too old to be still running. */
async function removeLeft(folder: string): Promise<void> {
  for (const name of await readdir(dirname(folder))) {
    const path = join(dirname(folder), name);
    if (!name.startsWith(`${basename(folder)}.`)) continue;
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs < Date.now() - ABANDONED_MS) await rm(path, { recursive: true, force: true });
  }
}

/**
 * Whether it exists, is complete and belongs to us: temporary folders are cleaned up, and every user of a machine may
 * write there.
 */
async function isOurs(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => null);
  if (!found) return false;
  if (found.uid !== process.getuid?.()) throw new Error(`${folder} belongs to another user`);
  if (PARTS.every((part) => existsSync(join(folder, part)))) return true;
  await rm(folder, { recursive: true, force: true });
  return false;
}

const isTaken = (error: unknown): boolean =>
  ['ENOTEMPTY', 'EEXIST'].includes(String((error as NodeJS.ErrnoException).code));

/** All of them, or the first failure: thrown once none of them writes any more, so that nothing is written after a clean-up. */
async function allEnded(parts: Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(parts)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

/** @param bin the package's folder of packed files @param onLambda whether this is a machine of AWS Lambda */
export async function unpackedChromium(bin: string, onLambda: boolean): Promise<Executable> {
  // Another version has another size: no name of it is in the package's files.
  const { size } = await stat(join(bin, 'chromium.br'));
  const folder = join(tmpdir(), `chromium-${size}${onLambda ? '-lambda' : ''}`);
  await removeLeft(folder);
  if (!(await isOurs(folder))) {
    const aside = await mkdtemp(`${folder}.`);
    try {
      await allEnded([
        pipeline(
          createReadStream(join(bin, 'chromium.br')),
          createBrotliDecompress(),
          createWriteStream(join(aside, 'chromium'), { mode: 0o700 }),
        ),
        unpackArchive(bin, 'fonts', join(aside, 'fonts')),
        // Chromium looks for its graphics library in its own folder, and ends without it.
        unpackArchive(bin, 'swiftshader', aside),
        ...(onLambda ? [unpackArchive(bin, LIBRARIES, join(aside, LIBRARIES))] : []),
      ]);
      await writeFile(join(aside, 'fonts', 'fonts.conf'), fontConfiguration(join(folder, 'fonts')));
      await rename(aside, folder);
    } catch (error) {
      if (!isTaken(error)) throw error;
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
  }
  const libraries = join(folder, LIBRARIES, 'lib');
  return {
    path: join(folder, 'chromium'),
    env: {
      FONTCONFIG_PATH: join(folder, 'fonts'),
      HOME: tmpdir(),
      ...(onLambda ? { LD_LIBRARY_PATH: [libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':') } : {}),
    },
  };
}
