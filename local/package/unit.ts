/** What a test names as a unit, made into the source that would be uploaded. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bundle } from './bundleUnit.ts';

/** A file's path, or code. TypeScript, and JavaScript that imports files of its own, is bundled; other code is taken as it stands. */
export type Unit = string | { code: string; name?: string };

export interface UnitSource {
  /** How messages name it. */
  name: string;
  source: string;
}

const BUNDLER = fileURLToPath(new URL('./bundleUnit.ts', import.meta.url));
const TYPESCRIPT = /\.[cm]?tsx?$/;
const IMPORTS_FILES = /^\s*(?:import|export)\b[^;'"]*(?:\bfrom\s*)?['"]\.{1,2}\//m;

const bundles = new Map<string, Bundle>();

function isFresh({ inputs }: Bundle): boolean {
  return inputs.every(([file, content]) => existsSync(file) && readFileSync(file, 'utf8') === content);
}

function bundle(path: string): string {
  const kept = bundles.get(path);
  if (kept && isFresh(kept)) return kept.code;
  // Options of the test runner's own Node, such as loaders, are not for this one.
  const { NODE_OPTIONS: _options, ...env } = process.env;
  const made = spawnSync(process.execPath, ['--no-warnings', BUNDLER, path], {
    encoding: 'utf8',
    env,
    maxBuffer: 64 * 1_048_576,
  });
  if (made.status !== 0) throw new Error(`${path} cannot be bundled:\n${made.stderr || String(made.error ?? '')}`);
  const fresh = JSON.parse(made.stdout) as Bundle;
  bundles.set(path, fresh);
  return fresh.code;
}

/** @throws Error where there is no such file, or it cannot be bundled */
export function sourceOf(unit: Unit): UnitSource {
  if (typeof unit !== 'string') return { name: unit.name ?? 'unit.js', source: unit.code };
  const path = resolve(unit);
  if (!existsSync(path)) throw new Error(`there is no file ${path}; code itself is given as { code }`);
  const source = readFileSync(path, 'utf8');
  return { name: basename(path), source: TYPESCRIPT.test(path) || IMPORTS_FILES.test(source) ? bundle(path) : source };
}
