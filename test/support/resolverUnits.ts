/** Resolver code in the real local runtime: whole code units as they are deployed, or helpers wrapped into one. */
import { buildSync } from 'esbuild';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../infra/paths.ts';
import { bundleResolvers } from '../../infra/resolvers/bundle.ts';
import { readLayout } from '../../infra/resolvers/layout.ts';
import { readSchema } from '../../infra/schema.ts';
import { createRuntime, Stash } from '../../local/runtime/index.ts';
import type { CodeUnit, HandlerContext, RuntimeOptions } from '../../local/runtime/index.ts';

/** A context with nothing in it; tests set what matters. */
export function contextWith(change: Partial<HandlerContext> = {}): HandlerContext {
  return {
    arguments: {},
    source: null,
    stash: new Stash(),
    prev: { result: null },
    env: {},
    identity: null,
    info: { fieldName: 'me', parentTypeName: 'Query', variables: {}, selectionSetList: [], selectionSetGraphQL: '' },
    request: { headers: {}, domainName: null },
    outErrors: [],
    ...change,
  };
}

/** Every code unit as it is deployed, by name. */
export function deployedUnits(options: RuntimeOptions = {}): Map<string, CodeUnit> {
  const outdir = mkdtempSync(join(tmpdir(), 'units-'));
  try {
    const files = bundleResolvers(readLayout(join(ROOT, 'resolvers'), readSchema().rootFields), outdir, {
      sourcemap: true,
    });
    const runtime = createRuntime(options);
    return new Map(
      [...files].map(([name, file]) => [
        name,
        runtime.compile({ name: `${name}.js`, source: readFileSync(file, 'utf8') }),
      ]),
    );
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/**
 * A function that calls a helper of `resolvers/` with many sets of arguments, inside the sandbox.
 * @param file below `resolvers/` @param call an expression of `args`, such as `multiplyDivide(args[0], args[1], args[2])`
 */
export function helper<Args, Result>(file: string, names: string[], call: string): (cases: Args[]) => Result[] {
  const contents = `import { ${names.join(', ')} } from './resolvers/${file}';
    export function request(ctx) { const args = ctx.args.given; return ${call}; }
    export function response(ctx) { return ctx.result; }`;
  const bundled = buildSync({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'esnext',
    platform: 'neutral',
    external: ['@aws-appsync/utils'],
  });
  const unit = createRuntime().compile({ name: `${file}.js`, source: bundled.outputFiles[0]?.text ?? '' });
  // One evaluation a case, as a request has it: AppSync counts the rounds of all loops of an evaluation together.
  return (cases) =>
    cases.map((given) => {
      const evaluation = unit.evaluate('request', contextWith({ arguments: { given } }));
      if (evaluation.kind === 'error')
        throw Object.assign(new Error(evaluation.error.message), {
          code: evaluation.error.errorType,
          info: evaluation.error.errorInfo,
        });
      return evaluation.value as Result;
    });
}
