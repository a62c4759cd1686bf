/**
 * Bundles one unit as the guide says how, in a process of its own: test runners give their tests other globals than Node's,
 * and esbuild refuses to run under those. Prints a Bundle, or what esbuild says on standard error.
 */
import { buildSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export interface Bundle {
  code: string;
  /** Every source file, with its content at that time. */
  inputs: [file: string, content: string][];
}

const [path = ''] = process.argv.slice(2);
try {
  const result = buildSync({
    entryPoints: [path],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'esnext',
    sourcemap: 'inline',
    sourcesContent: false,
    external: ['@aws-appsync/utils', '@aws-appsync/utils/*'],
    logLevel: 'silent',
  });
  const inputs = Object.keys(result.metafile.inputs).map((file): [string, string] => [
    resolve(file),
    readFileSync(file, 'utf8'),
  ]);
  process.stdout.write(JSON.stringify({ code: result.outputFiles[0]?.text ?? '', inputs } satisfies Bundle));
} catch (error) {
  const { errors = [] } = error as {
    errors?: { text: string; location: { file: string; line: number; column: number } | null }[];
  };
  const lines = errors.map(({ text, location }) =>
    location ? `${location.file}:${location.line}:${location.column + 1}: ${text}` : text,
  );
  process.stderr.write(lines.length > 0 ? lines.join('\n') : String(error));
  process.exitCode = 1;
}
