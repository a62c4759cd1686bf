/**
 * Which packages the package depends on: those that its modules in `dist` import, in the versions of the repository's root.
 * `node local/package/dependencies.ts` writes them into `local/package.json` after a build.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LOCAL = dirname(dirname(fileURLToPath(import.meta.url)));

/** Static imports, dynamic ones and what is required or looked up, each by name. */
const IMPORTS = [
  /^(?:import|export)\b[^;]*?\bfrom "([^".][^"]*)"|^import "([^".][^"]*)"/gm,
  /\b(?:import|require\d*|resolve|createRequire\d*\(import\.meta\.url\))\(\s*"([\w@][^"]*)"\s*\)/g,
];

const nameOf = (imported: string): string => /^(@[^/]+\/)?[^/]+/.exec(imported)?.[0] ?? '';

/** @param dist the folder of the built package @returns names of packages, sorted */
export function importedPackages(dist: string): string[] {
  const imports = new Set<string>();
  for (const file of readdirSync(dist).filter((name) => /\.c?js$/.test(name))) {
    const code = readFileSync(join(dist, file), 'utf8');
    for (const pattern of IMPORTS) for (const match of code.matchAll(pattern)) imports.add(match[1] ?? match[2] ?? '');
  }
  const packages = [...imports]
    .filter((name) => !name.startsWith('node:') && !builtinModules.includes(name))
    .map(nameOf);
  return [...new Set(packages)].sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = join(LOCAL, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const { devDependencies } = JSON.parse(readFileSync(join(LOCAL, '..', 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const versionOf = (name: string): string => {
    const version = devDependencies[name];
    if (version === undefined) throw new Error(`${name} is imported, and the root's package.json does not have it`);
    return version;
  };
  manifest['dependencies'] = Object.fromEntries(
    importedPackages(join(LOCAL, 'dist')).map((name) => [name, versionOf(name)]),
  );
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
}
