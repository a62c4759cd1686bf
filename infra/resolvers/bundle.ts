/** All code units in one esbuild run. */
import { buildSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SynthError } from '../errors.ts';
import { ROOT } from '../paths.ts';
import type { ResolverLayout } from './layout.ts';

/** Characters; AppSync's quota page says 32,000, its API reference 32,768. */
export const MAX_CHARACTERS = 32_000;

/** @param sourcemap inline, for development: what is deployed carries none @returns the file of each unit */
export function bundleResolvers(layout: ResolverLayout, outdir: string, options: { sourcemap: boolean }): Map<string, string> {
  const entryPoints = Object.fromEntries(layout.fields.flatMap((field) => [field.resolver, ...field.steps]).map(({ unit, file }) => [unit, file]));
  try {
    buildSync({
      entryPoints,
      // Paths in a bundle's comments, and so its hash, are the same from whatever folder the synth is started.
      absWorkingDir: ROOT,
      outdir,
      bundle: true,
      format: 'esm',
      target: 'esnext',
      platform: 'neutral',
      charset: 'utf8',
      // A transaction of many parts brings many helpers: indentation is a fifth of the quota. Lines stay, for AppSync's messages.
      minifyWhitespace: true,
      lineLimit: 160,
      external: ['@aws-appsync/utils', '@aws-appsync/utils/dynamodb'],
      sourcemap: options.sourcemap ? 'inline' : false,
      logLevel: 'silent',
    });
  } catch (error) {
    const [fault] = (error as { errors?: { text: string; location?: { file: string; line: number } | null }[] }).errors ?? [];
    throw new SynthError(fault ? `${fault.location ? `${fault.location.file}:${fault.location.line}: ` : ''}${fault.text}` : String(error));
  }
  const files = new Map(Object.keys(entryPoints).map((unit) => [unit, join(outdir, `${unit}.js`)]));
  for (const [unit, file] of files) {
    const size = readFileSync(file, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '').length;
    if (size > MAX_CHARACTERS) throw new SynthError(`${unit}: ${size} characters; AppSync allows ${MAX_CHARACTERS} in a code unit`);
  }
  return files;
}
