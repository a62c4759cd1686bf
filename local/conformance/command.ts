/** `npm run conformance`: runs the suite here, or with `--aws` asks AppSync itself. */
import { parseArgs } from 'node:util';
import { loadDeployment } from '../cloudformation/index.ts';
import { BootError } from '../errors.ts';
import type { DeploymentModel } from '../model.ts';
import { ask, reportOf } from './aws/ask.ts';
import type { CapturedContexts } from './aws/capture.ts';
import { probesOfCases, probesOfUnits } from './aws/probes.ts';
import { readRecordings, RECORDINGS } from './aws/recordings.ts';
import { connect } from './aws/service.ts';
import { readCases } from './case.ts';
import { summarize } from './summary.ts';

export const USAGE = `usage: npm run conformance -- [--only TEXT]
       npm run conformance -- --aws [assembly folder or template] [--region R] [--only TEXT] [--again]

Without --aws: runs the cases here. With it: sends them, and every unit of the assembly (by default this project's own), to AppSync's
EvaluateCode with the credentials of the AWS SDK, and records what AWS answers. Only TEXT: what has it in its place, title or name.
What was answered today is asked again only with --again. Exit code 1 where anything disagrees.`;

/** The units of a deployment, and what they met at work. */
export interface UnitsAtWork {
  model: DeploymentModel;
  captured: CapturedContexts;
}

export interface ConformanceOptions {
  args: string[];
  /** Where no assembly is given. Only called once AWS will answer. */
  ownUnits: () => Promise<UnitsAtWork>;
  /** @default the suite's own */
  recordings?: string;
  now?: () => Date;
  say: (line: string) => void;
}

function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        aws: { type: 'boolean', default: false },
        region: { type: 'string' },
        only: { type: 'string' },
        again: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const [assembly, ...more] = positionals;
    if (more.length > 0) throw new Error('one assembly at most is wanted');
    if (!values.aws && (assembly !== undefined || values.region !== undefined || values.again))
      throw new Error('an assembly, --region and --again go with --aws');
    return { ...values, assembly };
  } catch (error) {
    throw new BootError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`, { cause: error });
  }
}

/** @returns the exit code @throws BootError or ServiceEndError with what a person can mend */
export async function runConformance({
  args,
  ownUnits,
  recordings = RECORDINGS,
  now = () => new Date(),
  say,
}: ConformanceOptions): Promise<number> {
  const { aws, region, only, again, help, assembly } = readArguments(args);
  if (help) {
    say(USAGE);
    return 0;
  }
  const wanted = (text: string): boolean => only === undefined || text.toLowerCase().includes(only.toLowerCase());
  const cases = readCases();
  if (!aws) {
    const { lines, disagree } = await summarize(
      [...cases, ...readRecordings(recordings)].filter((test) =>
        wanted(`${test.place} ${test.title} ${test.covers.join(' ')}`),
      ),
    );
    lines.forEach(say);
    return disagree === 0 ? 0 : 1;
  }
  const service = await connect(region);
  try {
    const { model, captured } =
      assembly === undefined ? await ownUnits() : { model: loadDeployment(assembly), captured: {} };
    const probes = [...probesOfCases(cases), ...probesOfUnits(model, captured)].filter((probe) =>
      wanted(`${probe.title} ${probe.case?.covers.join(' ') ?? ''}`),
    );
    say(`Asking AppSync in ${service.region}: ${probes.length} questions`);
    const asked = await ask({ service, probes, recordings, date: now().toISOString().slice(0, 10), again, say });
    reportOf(asked, recordings).forEach(say);
    return asked.ended === null && asked.disagreements.length === 0 ? 0 : 1;
  } finally {
    service.stop();
  }
}
