/** Synthesis without the CLI, skipped when nothing that goes in has changed. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './paths.ts';

export interface SynthOptions {
  workshop?: string;
  outdir: string;
  sourcemap?: boolean;
}

const SOURCES = ['infra', 'schema', 'resolvers', 'functions', 'package-lock.json'];
const STAMP = '.content-hash';

function filesBelow(path: string): string[] {
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.ts$|\.md$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function contentHash(options: SynthOptions): string {
  const hash = createHash('sha256').update(`${options.workshop ?? ''} ${options.sourcemap ?? false} ${process.version}`);
  const files = SOURCES.flatMap((source) => (source.endsWith('.json') ? [join(ROOT, source)] : filesBelow(join(ROOT, source)))).sort();
  for (const file of files) hash.update(relative(ROOT, file)).update(readFileSync(file));
  return hash.digest('hex');
}

/** @returns whether an earlier synthesis was used @throws SynthError in one line */
export async function synthesizeCached(options: SynthOptions): Promise<{ outdir: string; cached: boolean }> {
  const hash = contentHash(options);
  const stamp = join(options.outdir, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return { outdir: options.outdir, cached: true };
  rmSync(options.outdir, { recursive: true, force: true });
  // Imported only here: loading the CDK takes longer than everything else on a start without changes.
  const { buildApp } = await import('./app.ts');
  buildApp({ outdir: options.outdir, ...(options.workshop === undefined ? {} : { workshop: options.workshop }), ...(options.sourcemap ? { sourcemap: true } : {}) }).synth();
  writeFileSync(stamp, hash);
  return { outdir: options.outdir, cached: false };
}
