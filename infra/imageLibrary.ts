/**
 * The library that reads and writes pictures, for the function that looks at uploads: sharp, with its native parts, as folders beside the
 * code. Source: sharp, "Installation", "Cross-platform" and "AWS Lambda": npm installs the parts of one machine unless it is asked for
 * others, and a bundler leaves them out.
 */
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SynthError } from './errors.ts';
import { ROOT } from './paths.ts';

const MODULES = join(ROOT, 'node_modules');
const LIBRARY = 'sharp';
const NATIVE = '@img';
/** What runs functions: x86 with glibc, which is what the CDK asks for where nothing else is said. */
const LAMBDA_PARTS = ['sharp-linux-x64', 'sharp-libvips-linux-x64'];

const partsOf = (modules: string): string[] =>
  readdirSync(join(modules, NATIVE)).filter((name) => name.startsWith('sharp-'));

/** The library's dependencies that do not lie in its own folder. */
function besides(modules: string): string[] {
  const { dependencies = {} } = JSON.parse(readFileSync(join(modules, LIBRARY, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  return Object.keys(dependencies).filter((name) => !existsSync(join(modules, LIBRARY, 'node_modules', name)));
}

/** Before anything is deployed: what was bundled on another kind of machine would not start. @throws SynthError */
export function requireLambdaParts(modules = MODULES): void {
  const installed = partsOf(modules);
  const lacking = LAMBDA_PARTS.filter((part) => !installed.includes(part));
  if (lacking.length > 0)
    throw new SynthError(
      `node_modules lacks ${lacking.join(' and ')}, with which functions read pictures: ` +
        'npm install --no-save --os=linux --cpu=x64 --libc=glibc sharp',
    );
}

/** @param folder the function's bundle. It gets the parts of every machine that are installed: the library takes those that fit. */
export function copyImageLibrary(folder: string, modules = MODULES): void {
  const parts = partsOf(modules).map((part) => join(NATIVE, part));
  for (const name of [LIBRARY, ...besides(modules), ...parts])
    cpSync(join(modules, name), join(folder, 'node_modules', name), { recursive: true });
}
