/**
 * The library as one script for the realm. Its modules are TypeScript beside this file; they run inside the
 * sandbox, so that even their objects have its prototypes.
 */
import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';

let script: string | undefined;

/** Evaluates to a function of the host's primitives that gives the realm's entry points. Bundled once a process. */
export function libraryScript(): string {
  if (script === undefined) {
    const result = buildSync({
      entryPoints: [fileURLToPath(new URL('./library/realm.ts', import.meta.url))],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: '__library',
      target: 'es2022',
    });
    script = `(() => { ${result.outputFiles[0]?.text ?? ''}\nreturn __library.build; })()`;
  }
  return script;
}
