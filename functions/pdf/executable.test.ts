import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { create } from 'tar';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { unpackedChromium } from './executable.ts';

/** A packed browser as its package has it, a few bytes large. */
function packed(folder: string): void {
  const archive = (name: string, files: Record<string, string>): void => {
    const content = join(folder, `${name}.content`);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(content, path, '..'), { recursive: true });
      writeFileSync(join(content, path), text);
    }
    create({ sync: true, file: join(folder, `${name}.tar`), cwd: content }, readdirSync(content));
    writeFileSync(join(folder, `${name}.tar.br`), brotliCompressSync(readFileSync(join(folder, `${name}.tar`))));
  };
  writeFileSync(join(folder, 'chromium.br'), brotliCompressSync(Buffer.from('#!/bin/true')));
  archive('fonts', { 'fonts.conf': 'of Lambda', 'fonts/A.ttf': 'a' });
  archive('swiftshader', { 'libGLESv2.so': 'g' });
  archive('al2023', { 'lib/libnss3.so': 'n' });
}

describe('the unpacked browser', () => {
  let root: string;
  let bin: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'unpacked-'));
    bin = join(root, 'bin');
    mkdirSync(bin);
    packed(bin);
    mkdirSync(join(root, 'tmp'));
    vi.stubEnv('TMPDIR', join(root, 'tmp'));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(root, { recursive: true, force: true });
  });

  it('can be run and finds its fonts and its graphics library', async () => {
    const { path, env } = await unpackedChromium(bin, false);
    expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777]).toEqual(['#!/bin/true', 0o700]);
    expect(existsSync(join(path, '..', 'libGLESv2.so'))).toBe(true);
    expect(readFileSync(join(env['FONTCONFIG_PATH'] ?? '', 'fonts.conf'), 'utf8')).toContain(
      `<dir>${env['FONTCONFIG_PATH']}</dir>`,
    );
    expect(env).not.toHaveProperty('LD_LIBRARY_PATH');
  });

  it('includes the libraries that are missing only in Lambda', async () => {
    const { env } = await unpackedChromium(bin, true);
    expect(existsSync(join((env['LD_LIBRARY_PATH'] ?? '').split(':')[0] ?? '', 'libnss3.so'))).toBe(true);
  });

  it('is unpacked once, however many ask at the same time, and never appears half unpacked', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => unpackedChromium(bin, false)));
    expect(new Set(all.map(({ path }) => path)).size).toBe(1);
    expect(readdirSync(tmpdir())).toHaveLength(1);
    writeFileSync(join(bin, 'fonts.tar.br'), 'cut off');
    writeFileSync(join(bin, 'chromium.br'), brotliCompressSync(Buffer.from('another version, which is longer')));
    await expect(unpackedChromium(bin, false)).rejects.toThrow();
    expect(readdirSync(tmpdir())).toHaveLength(1);
  });

  it('is unpacked again if a part was deleted, and removes the remains of an interrupted unpacking', async () => {
    const { path } = await unpackedChromium(bin, false);
    rmSync(path);
    const left = `${join(path, '..')}.left`;
    const atIt = `${join(path, '..')}.atit`;
    mkdirSync(left);
    mkdirSync(atIt);
    const hourAgo = Date.now() / 1000 - 3_600;
    utimesSync(left, hourAgo, hourAgo);
    await unpackedChromium(bin, false);
    expect([existsSync(path), existsSync(left), existsSync(atIt)]).toEqual([true, false, true]);
  });
});
