/**
 * Synthesizes the workshop's templates, in its own process: the server keeps answering meanwhile, and changed modules
 * are read again.
 */
import { synthesizeCached } from '../../infra/synth.ts';
import { sayFailure } from '../../local/failure.ts';
import { ASSEMBLY, WORKSHOP } from './stack.ts';

try {
  await synthesizeCached({ workshop: WORKSHOP, outdir: ASSEMBLY });
} catch (error) {
  sayFailure(error);
  process.exit(1);
}
