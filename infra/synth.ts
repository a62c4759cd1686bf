/** Synthesis without the CLI, skipped when nothing that goes in has changed. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './paths.ts';

export interface SynthOptions {
  workshop?: string;
  outdir: string;
  sourcemap?: boolean;
}

const SOURCES = [
  'infra',
  'schema',
  'resolvers',
  'functions',
  'client',
  'web',
  join('scripts', 'docs'),
  'package-lock.json',
];
const STAMP = '.content-hash';

function filesBelow(path: string): string[] {
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.ts$|\.md$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function contentHash(options: SynthOptions): string {
  const hash = createHash('sha256').update(
    `${options.workshop ?? ''} ${options.sourcemap ?? false} ${process.version}`,
  );
  const files = SOURCES.flatMap((source) =>
    source.endsWith('.json') ? [join(ROOT, source)] : filesBelow(join(ROOT, source)),
  ).sort();
  for (const file of files) hash.update(relative(ROOT, file)).update(readFileSync(file));
  return hash.digest('hex');
}

function isCurrent(outdir: string, hash: string): boolean {
  const stamp = join(outdir, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

function isNotEmpty(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOTEMPTY' || code === 'EEXIST';
}

/** Writes the templates to `outdir`. @throws SynthError in one line */
async function synthesize({ workshop, sourcemap }: SynthOptions, outdir: string): Promise<void> {
  // Imported only here: loading the CDK takes longer than everything else on a start without changes.
  const { buildApp } = await import('./app.ts');
  buildApp({
    outdir,
    ...(workshop === undefined ? {} : { workshop }),
    ...(sourcemap ? { sourcemap: true } : {}),
  }).synth();
}

/** @param write what is done where something has changed @returns whether an earlier synthesis was used @throws SynthError in one line */
export async function synthesizeCached(
  options: SynthOptions,
  write = synthesize,
): Promise<{ outdir: string; cached: boolean }> {
  const hash = contentHash(options);
  if (isCurrent(options.outdir, hash)) return { outdir: options.outdir, cached: true };
  const building = `${options.outdir}.${process.pid}`;
  try {
    await write(options, building);
    writeFileSync(join(building, STAMP), hash);
    // Built in another folder and moved into place: a failed synth keeps the last good templates, and no reader sees
    // half of them.
    rmSync(options.outdir, { recursive: true, force: true });
    renameSync(building, options.outdir);
  } catch (error) {
    // With two simultaneous runs, the second finds the same templates in place.
    if (!isNotEmpty(error) || !isCurrent(options.outdir, hash)) throw error;
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
  return { outdir: options.outdir, cached: false };
}
