/** Before any worker starts: the templates that all of them boot from. */
import { synthesizeCached } from '../../infra/synth.ts';
import { ASSEMBLY, WORKSHOP } from '../../scripts/support/stack.ts';

export async function setup(): Promise<void> {
  await synthesizeCached({ workshop: WORKSHOP, outdir: ASSEMBLY });
}
