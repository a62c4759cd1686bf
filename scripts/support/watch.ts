/** `npm start -- --watch`: resolvers are bundled anew as they change, and run at once; anything else that changes wants a new start. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../../infra/paths.ts';
import { documentedSchema } from '../../infra/documentation.ts';
import { check, load } from '../../local/boot/prepare.ts';
import type { Prepared } from '../../local/boot/prepare.ts';
import { removeTemporary } from '../../local/cloudformation/index.ts';
import { failureLines } from '../../local/failure.ts';
import { createRuntime } from '../../local/runtime/index.ts';
import { changedUnits, onlyCodeDiffers } from '../../local/watch/difference.ts';
import { watchFiles } from '../../local/watch/files.ts';
import type { WorkshopStack } from './stack.ts';
import { ASSEMBLY } from './stack.ts';

const FOLLOWED = ['resolvers', 'schema'].map((folder) => join(ROOT, folder));
const SYNTHESIZE = fileURLToPath(new URL('./synthesize.ts', import.meta.url));

/** @throws Error with what the synthesis said */
function synthesize(): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', SYNTHESIZE],
      { cwd: ROOT },
      (error, _output, errors) =>
        error
          ? reject(Object.assign(new Error(errors.trim().replaceAll(/^error: /gm, '')), { name: 'SynthError' }))
          : resolve(),
    );
  });
}

/** @returns what ends it */
export function watchResolvers({ deployment, clock }: WorkshopStack, say: (line: string) => void): () => void {
  const runtime = createRuntime({ now: clock.now });
  const read = (known?: Prepared): Prepared =>
    check(load(ASSEMBLY, { documentation: documentedSchema() }), runtime, known?.units);
  let running = read();
  async function follow(): Promise<void> {
    const began = performance.now();
    await synthesize();
    const next = read(running);
    removeTemporary(next.model);
    if (!onlyCodeDiffers(running, next))
      return say('more than resolvers changed: end this and start again to have it; data stay');
    const units = changedUnits(running, next);
    running = next;
    deployment.takeCode(next);
    if (units.length > 0) say(`reloaded ${units.join(', ')} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  const files = watchFiles(FOLLOWED, [], () =>
    follow().catch((error: unknown) => {
      for (const line of failureLines(error) ?? [String(error)]) say(line);
      say('what ran goes on running');
    }),
  );
  return files.stop;
}
