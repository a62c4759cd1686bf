/** `npm run conformance [-- --aws]`: the suite of `local/conformance`; of this project come the units, and a day at work for them. */
import { loadDeployment } from '../local/cloudformation/index.ts';
import { createCapture } from '../local/conformance/aws/capture.ts';
import type { UnitsAtWork } from '../local/conformance/command.ts';
import { runConformance } from '../local/conformance/command.ts';
import { sayFailure } from '../local/failure.ts';
import { playDay } from './demo/day.ts';
import { createReport } from './demo/report.ts';
import { ASSEMBLY, startWorkshop } from './support/stack.ts';
import { endpointsOf } from './support/endpoints.ts';
import { ensureDemoUsers, signInAll } from './support/demoUsers.ts';

const say = (line: string): void => console.log(line);

/** Plays the demo's day and keeps what each unit met; nothing of it is kept on disk. */
async function ownUnits(): Promise<UnitsAtWork> {
  say('Synthesizing, and playing a day here to see what the units meet …');
  const capture = createCapture();
  const { deployment } = await startWorkshop({ onEvaluate: capture.onEvaluate, log: () => undefined });
  try {
    const logins = await ensureDemoUsers(deployment);
    await playDay(
      await signInAll(endpointsOf(deployment, logins), logins),
      createReport(() => undefined),
    );
  } finally {
    await deployment.stop();
  }
  return { model: loadDeployment(ASSEMBLY), captured: capture.contexts };
}

let code = 1;
try {
  code = await runConformance({ args: process.argv.slice(2), ownUnits, say });
} catch (error) {
  sayFailure(error);
}
process.exit(code);
