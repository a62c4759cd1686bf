/** Synthesizes the workshop's templates, in a process of its own: what serves meanwhile goes on, and changed modules are read anew. */
import { synthesizeCached } from '../../infra/synth.ts';
import { sayFailure } from '../../local/failure.ts';
import { ASSEMBLY, WORKSHOP } from './stack.ts';

try {
  await synthesizeCached({ workshop: WORKSHOP, outdir: ASSEMBLY });
} catch (error) {
  sayFailure(error);
  process.exit(1);
}
