import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { buildASTSchema, parse, validate } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { checkCode } from '../local/runtime/check/index.ts';
import { CACHE, ROOT } from './paths.ts';
import { bundleResolvers } from './resolvers/bundle.ts';
import { readDeclarations } from './resolvers/declarations.ts';
import { generatedModules } from './resolvers/generated.ts';
import { readLayout } from './resolvers/layout.ts';
import { PRELUDE, readSchema } from './schema.ts';

const FILE = /^`([\w./]+)`\n\n```\w+\n([\s\S]*?)^```$/gm;

/** The code of the page, as files beside those that there are. */
describe('the recipe of an aggregate', () => {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'recipe-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const page = readFileSync(join(ROOT, 'docs', 'recipes', 'aggregate.md'), 'utf8');
  const files = [...page.matchAll(FILE)].map(([, path = '', text = '']): [string, string] => [path, text]);
  // An aggregate of the page's name that has come since would stand in its way.
  const taken = (path: string): boolean => /^(schema|resolvers)[\\/]insurers\b/.test(relative(ROOT, path));
  for (const room of ['schema', 'resolvers'])
    cpSync(join(ROOT, room), join(folder, room), { recursive: true, filter: (path) => !taken(path) });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { documented, rootFields } = readSchema(join(folder, 'schema'));
  const resolvers = join(folder, 'resolvers');

  it('shows schema, declarations, steps and documents', () => {
    expect(files.map(([path]) => path.split('/')[0])).toEqual(
      expect.arrayContaining(['schema', 'resolvers', 'client']),
    );
    expect(files.length).toBeGreaterThan(10);
  });

  it('has fields that the layout takes, and units that AppSync takes', () => {
    const layout = readLayout(resolvers, rootFields);
    const units = [...bundleResolvers(layout, join(folder, 'units'), { sourcemap: false })].filter(([unit]) =>
      /Insurer|insurer/.test(unit),
    );
    expect(units.length).toBeGreaterThan(5);
    for (const [unit, file] of units)
      expect(checkCode({ name: `${unit}.js`, source: readFileSync(file, 'utf8') }), unit).toEqual([]);
  });

  it('brings its table, its permissions and its rows of the audit log to what is generated', () => {
    const texts = generatedModules({
      declarations: readDeclarations(resolvers),
      documented,
      grants: {},
      release: '1.0.0',
    });
    expect(texts['resolvers/generated/tables.ts']).toContain("'Insurers'");
    expect(texts['resolvers/generated/audited.ts']).toContain('"INSURER"');
    expect(texts['functions/bootstrap/roles.json']).toContain('"insurer:read"');
  });

  it('has documents of the client that the schema takes', () => {
    const schema = buildASTSchema(parse(PRELUDE + documented));
    for (const [path, text] of files.filter(([each]) => each.startsWith('client/')))
      expect(validate(schema, parse(text)), path).toEqual([]);
  });
});
