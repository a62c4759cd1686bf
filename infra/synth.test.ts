import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './paths.ts';
import { synthesizeCached } from './synth.ts';

describe('synthesis without the CLI', () => {
  // One assembly for all: each takes several seconds.
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
      await synthesizeCached({ workshop: 'el-experto', outdir: ${JSON.stringify(outdir)} });`;
    const run = () =>
      promisify(execFile)(join(ROOT, 'node_modules', '.bin', 'node'), [
        '--input-type=module',
        '--no-warnings',
        '-e',
        script,
      ]);
    await Promise.all([run(), run()]);
    expect(existsSync(join(outdir, 'ElExperto-Api.template.json'))).toBe(true);
    expect(readdirSync(parent)).toEqual(['assembly']);
  });

  it('is skipped if nothing has changed, and repeated for other options or without its stamp', async () => {
    const manifest = read('manifest.json');
    expect(await synthesizeCached({ workshop: 'el-experto', outdir })).toEqual({ outdir, cached: true });
    expect(await synthesizeCached({ workshop: 'el-experto', outdir, sourcemap: true })).toEqual({
      outdir,
      cached: false,
    });
    writeFileSync(join(outdir, '.content-hash'), 'older');
    expect(await synthesizeCached({ workshop: 'el-experto', outdir })).toEqual({ outdir, cached: false });
    expect(read('manifest.json')).toBe(manifest);
  });

  it('keeps the last good templates if it fails, and leaves no other files', async () => {
    const good = read('ElExperto-Api.template.json');
    await expect(synthesizeCached({ workshop: 'nowhere', outdir })).rejects.toThrow('there is no such workshop');
    expect(read('ElExperto-Api.template.json')).toBe(good);
    expect(readdirSync(parent)).toEqual(['assembly']);
  });
});
