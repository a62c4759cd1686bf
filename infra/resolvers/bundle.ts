/** From the steps of `resolvers/` to what AppSync runs: one file a code unit, nothing but AppSync's own modules left to import. */
import { parse } from 'acorn';
import { buildSync, transformSync } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { SynthError } from '../errors.ts';
import { ROOT } from '../paths.ts';
import type { ResolverLayout, ResolverUnit } from './layout.ts';
import { withoutUnreachable } from './unreachable.ts';

/** Characters; AppSync's quota page says 32,000, its API reference 32,768. */
export const MAX_CHARACTERS = 32_000;
/** Ours end before: an unpublished limit on complexity comes with length, and every rule grows. */
export const OUR_CHARACTERS = 22_000;

/** The source of a resolver's own unit: its declaration as data, and its word about the answer. */
function resolverSource({ declaration, answer }: ResolverUnit, root: string, folder: string): string {
  const from = (file: string): string => JSON.stringify(`./${relative(folder, file)}`);
  // Functions call with signed requests: there is no user whose permissions could cut the answer.
  const own = answer === null ? 'ctx.prev.result' : 'answer(ctx)';
  const imported = answer === null ? [] : [`import { response as answer } from ${from(answer)};`];
  if (declaration === null)
    return [
      ...imported,
      'export function request() { return {}; }',
      `export function response(ctx) { return ${own}; }`,
      '',
    ].join('\n');
  const declare = `import { declare } from ${from(join(root, 'kernel', 'request', 'declare.ts'))};`;
  const request = `export function request(ctx) { return declare(ctx, ${JSON.stringify(declaration)}); }`;
  if (declaration.permission === '')
    return [...imported, declare, request, `export function response(ctx) { return ${own}; }`, ''].join('\n');
  return [
    ...imported,
    declare,
    `import { shown } from ${from(join(root, 'kernel', 'answer', 'shown.ts'))};`,
    request,
    `export function response(ctx) { return shown(ctx, ${own}); }`,
    '',
  ].join('\n');
}

/** @param folder where the sources of resolvers' own units are written @returns the source file of each unit */
function entryPoints(layout: ResolverLayout, folder: string): Record<string, string> {
  mkdirSync(folder, { recursive: true });
  const entries: Record<string, string> = {};
  for (const { resolver, steps } of layout.fields) {
    const file = join(folder, `${resolver.unit}.ts`);
    writeFileSync(file, resolverSource(resolver, layout.root, dirname(file)));
    entries[resolver.unit] = file;
    for (const step of steps) entries[step.unit] = step.file;
  }
  return entries;
}

/** All modules of a unit in one, names and lines as they were written, with an inline source map. @returns code by unit */
function bundled(entries: Record<string, string>, outdir: string): Map<string, string> {
  try {
    const { outputFiles } = buildSync({
      entryPoints: entries,
      // Paths in a bundle's comments, and so its hash, are the same from whatever folder the synth is started.
      absWorkingDir: ROOT,
      outdir,
      write: false,
      // resolvers/package.json says that no module has an effect of its own (`sideEffects: false`). Without it every module that is
      // imported for one function, and whatever that imports, would stay in the bundle for what it might do.
      bundle: true,
      format: 'esm',
      target: 'esnext',
      platform: 'neutral',
      charset: 'utf8',
      external: ['@aws-appsync/utils', '@aws-appsync/utils/dynamodb'],
      sourcemap: 'inline',
      logLevel: 'silent',
    });
    return new Map(outputFiles.map(({ path, text }) => [relative(outdir, path).replace(/\.js$/, ''), text]));
  } catch (error) {
    const [fault] =
      (error as { errors?: { text: string; location?: { file: string; line: number } | null }[] }).errors ?? [];
    throw new SynthError(
      fault ? `${fault.location ? `${fault.location.file}:${fault.location.line}: ` : ''}${fault.text}` : String(error),
    );
  }
}

const EXPORTS = /export ?\{([^}]*)\};?/;

/**
 * Shortened names are exported under others (`a as request`), a form that no page of the guide shows: the handlers stand there as the
 * guide writes them instead, on the line where the exports stood.
 */
function exportedByName(code: string): string {
  const exported =
    EXPORTS.exec(code)?.[1]
      ?.split(',')
      .map((each) => each.trim().split(' as ')) ?? [];
  const renamed = exported.some(([, name]) => name !== undefined);
  if (!renamed) return code;
  // AWS checks types at deployment: a handler that takes nothing must be given nothing.
  const takes = new Set(functionsWithParameters(code));
  const handlers = exported.map(
    ([own = '', name = own]) => `export function ${name}(ctx){return ${own}(${takes.has(own) ? 'ctx' : ''})}`,
  );
  return code.replace(EXPORTS, () => handlers.join(' '));
}

/** Names of the module's own functions that take something. */
function functionsWithParameters(code: string): string[] {
  return parse(code, { ecmaVersion: 'latest', sourceType: 'module' }).body.flatMap((statement) =>
    statement.type === 'FunctionDeclaration' && statement.params.length > 0 ? [statement.id.name] : [],
  );
}

/** A map that names its sources from the repository on. @param outdir from which the bundler named them */
function withPathsOf(map: string, outdir: string): string {
  const content = JSON.parse(map) as { sources: string[] };
  return JSON.stringify({
    ...content,
    sources: content.sources.map((source) => relative(ROOT, resolve(outdir, source))),
  });
}

/** What is deployed of a bundle, and the map from there to the sources. */
function deployed(
  unit: string,
  bundle: string,
  outdir: string,
  sourcesContent: boolean,
): { code: string; map: string } {
  const { code, map } = transformSync(withoutUnreachable(bundle), {
    sourcefile: `${unit}.js`,
    format: 'esm',
    target: 'esnext',
    charset: 'utf8',
    // A transaction of many parts brings many helpers: names and indentation are half of the quota. No limit of a line's length:
    // esbuild would break strings by a backslash, and no page says that AppSync takes that. `npm run where` reads columns.
    minifyWhitespace: true,
    minifyIdentifiers: true,
    sourcemap: 'external',
    sourcesContent,
    logLevel: 'silent',
  });
  return { code: exportedByName(code), map: withPathsOf(map, outdir) };
}

export interface BundleOptions {
  /** Puts a source map into each unit, for development: what is deployed carries none. */
  sourcemap: boolean;
  /** A folder for the source maps of what is deployed. */
  maps?: string;
}

/** @returns the file of each unit */
export function bundleResolvers(layout: ResolverLayout, outdir: string, options: BundleOptions): Map<string, string> {
  const entries = entryPoints(layout, `${outdir}.entries`);
  const files = new Map<string, string>();
  mkdirSync(outdir, { recursive: true });
  if (options.maps !== undefined) mkdirSync(options.maps, { recursive: true });
  for (const [unit, bundle] of bundled(entries, outdir)) {
    const { code, map } = deployed(unit, bundle, outdir, options.sourcemap);
    if (code.length > MAX_CHARACTERS)
      throw new SynthError(`${unit}: ${code.length} characters; AppSync allows ${MAX_CHARACTERS} in a code unit`);
    const file = join(outdir, `${unit}.js`);
    writeFileSync(
      file,
      options.sourcemap
        ? `${code}//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString('base64')}\n`
        : code,
    );
    if (options.maps !== undefined) writeFileSync(join(options.maps, `${unit}.js.map`), map);
    files.set(unit, file);
  }
  return files;
}
