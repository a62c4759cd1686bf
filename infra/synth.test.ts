import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './paths.ts';
import type { SynthOptions } from './synth.ts';
import { synthesizeCached } from './synth.ts';

/** In place of the templates, which every suite that boots synthesizes: here it is about when, and what becomes of the files. */
async function write(_options: SynthOptions, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), '{}');
}

describe('synthesis without the CLI', () => {
  let parent: string;
  let outdir: string;
  beforeAll(() => {
    parent = mkdtempSync(join(tmpdir(), 'synth-'));
    outdir = join(parent, 'assembly');
  });
  afterAll(() => rmSync(parent, { recursive: true }));

  const read = (name: string): string => readFileSync(join(outdir, name), 'utf8');

  it('can run twice at once', async () => {
    const script = `import { synthesizeCached } from ${JSON.stringify(join(ROOT, 'infra', 'synth.ts'))};
      import { mkdirSync, writeFileSync } from 'node:fs';
      import { setTimeout } from 'node:timers/promises';
      // Long enough for the other to begin, as a synthesis is.
      await synthesizeCached({ workshop: 'el-experto', outdir: ${JSON.stringify(outdir)} }, async (options, folder) => {
        mkdirSync(folder, { recursive: true });
        writeFileSync(folder + '/manifest.json', '{}');
        await setTimeout(500);
      });`;
    const run = () =>
      promisify(execFile)(join(ROOT, 'node_modules', '.bin', 'node'), [
        '--input-type=module',
        '--no-warnings',
        '-e',
        script,
      ]);
    await Promise.all([run(), run()]);
    expect(existsSync(join(outdir, 'manifest.json'))).toBe(true);
    expect(readdirSync(parent)).toEqual(['assembly']);
  });

  it('is skipped if nothing has changed, and repeated for other options or without its stamp', async () => {
    const options = { workshop: 'el-experto', outdir };
    const cached = async (given: SynthOptions): Promise<boolean> => (await synthesizeCached(given, write)).cached;
    expect(await cached(options)).toBe(true);
    expect(await cached({ ...options, sourcemap: true })).toBe(false);
    expect(await cached({ ...options, sourcemap: true })).toBe(true);
    writeFileSync(join(outdir, '.content-hash'), 'older');
    expect(await cached({ ...options, sourcemap: true })).toBe(false);
  });

  it('keeps the last good templates if it fails, and leaves no other files', async () => {
    const good = read('manifest.json');
    // The real one: it fails before it has written.
    await expect(synthesizeCached({ workshop: 'nowhere', outdir })).rejects.toThrow('there is no such workshop');
    const broken = async (options: SynthOptions, folder: string): Promise<void> => {
      await write(options, folder);
      writeFileSync(join(folder, 'manifest.json'), 'half of i');
      throw new Error('broken off');
    };
    await expect(synthesizeCached({ workshop: 'another', outdir }, broken)).rejects.toThrow('broken off');
    expect(read('manifest.json')).toBe(good);
    expect(readdirSync(parent)).toEqual(['assembly']);
  });
});
