/** What documents name stands where they say: a file that moves takes its mentions with it. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Installed, built, fetched or kept by a run: not part of the repository. */
const NOT_OURS = ['**/node_modules/**', '**/dist/**', 'cdk.out/**', '.cache/**', '.local/**', '.git/**'];

/** Names that are right although the repository holds nothing of that name. */
const EXCEPT: Readonly<Record<string, string>> = {
  '.local/': 'data of a local run',
  'invoices/<number>/<random>.pdf': 'the key of a document in its bucket',
  'config.json': 'written by the deployment of the pages',
  'functions/migrations/NNN-title.ts': 'stands for the next one',
  'local/conformance/recordings/': 'comes with the first answers of an AWS account',
  '<date>.learned.yaml': 'one of those',
};

/** The recipe adds an aggregate that the repository does not have, and names its files. */
const EXAMPLE = /(^|\/)insurers(\/|\.)/;

const ENDINGS = 'ts|tsx|mjs|js|json|md|graphql|css|yaml|yml|pdf';
const files = globSync('**/*', { cwd: ROOT, exclude: NOT_OURS }).map((path) => path.split('\\').join('/'));
const TOP = new Set(files.filter((path) => !path.includes('/')));
const topOf = (path: string): string => path.split('/')[0] ?? '';

/** Of what looks like one: what ends as files or folders do, or begins with a folder of the root. */
const isPath = (name: string): boolean =>
  /^(?!@)[\w.<>*/-]+$/.test(name) &&
  (new RegExp(`(/|\\.(${ENDINGS}))$`).test(name) ||
    (name.includes('/') && (name.startsWith('..') || TOP.has(topOf(name)))));

/** Names between backticks outside of blocks of code. */
function pathsIn(text: string): string[] {
  const prose = text.replace(/^ *```[\s\S]*?^ *```/gm, '');
  return [...prose.matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name).filter(isPath);
}

/** Targets of links to files. */
function linksIn(text: string): string[] {
  return [...text.matchAll(/\]\((?!\w+:)([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
}

/**
 * Whether a document's word for a file fits one: from the document with `..`, from the root if it begins with a folder
 * of the root, else from any folder, as in "each field's `operation.ts`". `<name>` and `*` stand for anything within
 * one name; `docs/decisions/023` for the file that begins so.
 */
function exists(path: string, document: string): boolean {
  const bare = (path.startsWith('..') ? posix.join(dirname(document), path) : path).replace(/\/$/, '');
  const pattern = bare.replace(/[.+]/g, '\\$&').replace(/<[^>]*>|\*+/g, '[^/]+');
  const start = path.startsWith('..') || (bare.includes('/') && TOP.has(topOf(bare))) ? '^' : '(^|/)';
  const wanted = new RegExp(`${start}${pattern}(?:-[^/]*\\.md)?$`);
  return files.some((file) => wanted.test(file));
}

const missing = (paths: string[], document: string): string[] =>
  paths.filter((path) => EXCEPT[path] === undefined && !EXAMPLE.test(path) && !exists(path, document));

describe('a document', () => {
  const documents = files.filter((file) => file.endsWith('.md')).sort();
  const read = (document: string): string => readFileSync(join(ROOT, document), 'utf8');

  it('names only files and folders that the repository has', () => {
    const named = documents.map((document) => ({ document, paths: pathsIn(read(document)) }));
    expect(named.flatMap(({ paths }) => paths).length).toBeGreaterThan(100);
    expect(
      named.flatMap(({ document, paths }) => missing(paths, document).map((path) => `${document}: ${path}`)),
    ).toEqual([]);
  });

  it('links only to files that the repository has', () => {
    const broken = documents.flatMap((document) =>
      linksIn(read(document))
        .filter((target) => !files.includes(posix.join(dirname(document), target).replace(/\/$/, '')))
        .map((target) => `${document}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it.each([
    ['`resolvers/shared/exact.ts`', ['resolvers/shared/exact.ts']],
    ['`resolvers/kernel/values/exact.ts`, `schema/`', []],
    ['`resolvers/<aggregate>/<Type>.<field>/`, `schema/*.graphql`', []],
    ['`resolvers/<aggregate>/gone.ts`', ['resolvers/<aggregate>/gone.ts']],
    ['each field’s `operation.ts`, none’s `operations.tsx`', ['operations.tsx']],
    ['`docs/decisions/023`, `docs/decisions/999`', ['docs/decisions/999']],
    ['`../web`, `../web/gone.ts`', ['../web/gone.ts']],
    ['`@aws-appsync/utils`, `npm run docs`, `{ a/b }`, `application/json`', []],
    ['```sh\n`cat gone/away.ts`\n```', []],
  ])('is told what is missing of %j', (text, faults) => {
    expect(missing(pathsIn(text), 'infra/README.md')).toEqual(faults);
  });
});
