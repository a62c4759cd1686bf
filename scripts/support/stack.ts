/** The workshop's stack on this machine: our synth, booted by the local runtime, with a clock that demo data can turn back. */
import { join } from 'node:path';
import { documentedSchema } from '../../infra/documentation.ts';
import { synthesizeCached } from '../../infra/synth.ts';
import { ROOT } from '../../infra/paths.ts';
import type { BootOptions, LocalDeployment } from '../../local/boot.ts';
import { bootLocal } from '../../local/boot.ts';
import { FIRST_QUERY } from './firstQuery.ts';

export const WORKSHOP = 'el-experto';
export const ASSEMBLY = join(ROOT, '.cache', 'cdk.out');
export const STATE = join(ROOT, '.local');

export interface Clock {
  /** Milliseconds since the epoch, as the stack sees them. */
  now(): number;
  /** From now on time begins at `milliseconds`, runs `speed` times as fast, and stands still at `until`. */
  set(milliseconds: number, speed?: number, until?: number): void;
  /** Back to the machine's time. */
  reset(): void;
}

/** The workshop's templates hold tables and a user pool: these are never missing. */
export interface WorkshopDeployment extends LocalDeployment {
  dynamoDbEndpoint: string;
  cognitoEndpoint: string;
  userPoolId: string;
  clientId: string;
}

export interface WorkshopStack {
  deployment: WorkshopDeployment;
  clock: Clock;
}

function createClock(): Clock {
  let origin: { simulated: number; real: number; speed: number; until: number } | undefined;
  return {
    now: () =>
      origin
        ? Math.min(origin.until, Math.floor(origin.simulated + (Date.now() - origin.real) * origin.speed))
        : Date.now(),
    set: (milliseconds, speed = 1, until = Number.MAX_SAFE_INTEGER) => {
      origin = { simulated: milliseconds, real: Date.now(), speed, until };
    },
    reset: () => {
      origin = undefined;
    },
  };
}

export interface StartOptions {
  /** Absent to keep nothing. */
  dataDir?: string;
  /** See the runtime's own option. */
  emptied?: boolean;
  /** See the runtime's own option. */
  lasting?: boolean;
  port?: number;
  /** See the runtime's own option. */
  trusted?: NonNullable<BootOptions['trusted']>;
  /** See the runtime's own option. */
  holdEvents?: NonNullable<BootOptions['holdEvents']>;
  /** See the runtime's own option. */
  interceptInvoke?: BootOptions['interceptInvoke'];
  /** See the runtime's own option. */
  variation?: string | undefined;
  /** See the runtime's own option. */
  faults?: NonNullable<BootOptions['faults']>;
  /** See the runtime's own option. */
  log?: NonNullable<BootOptions['log']>;
  /** See the runtime's own option. */
  afterGapMs?: number;
  /** See the runtime's own option. */
  stateMachineRetryMs?: number;
  /** See the runtime's own option. */
  onLost?: NonNullable<BootOptions['onLost']>;
  /** See the runtime's own option. */
  onEvaluate?: NonNullable<NonNullable<BootOptions['runtime']>['onEvaluate']>;
  onProgress?: (line: string) => void;
  /** Whether introspection shows the descriptions of `schema/`, which are not deployed. */
  documented?: boolean;
  /** Templates to boot from. @default those of this repository, synthesized where they are not up to date */
  assembly?: string;
  /** Variables that every function sees beside its own. */
  environment?: Record<string, string>;
  /** Receives what code units print. @default standard output */
  unitLog?: NonNullable<NonNullable<BootOptions['runtime']>['log']>;
}

function isWorkshop(deployment: LocalDeployment): deployment is WorkshopDeployment {
  return (
    deployment.dynamoDbEndpoint !== null &&
    deployment.cognitoEndpoint !== null &&
    deployment.userPoolId !== null &&
    deployment.clientId !== null
  );
}

/** The packed browser does not run everywhere: the function that makes PDFs takes the one that is named instead. */
function browserOfThisMachine(): Record<string, string> {
  const path = process.env['CHROME_PATH'];
  return path ? { CHROME_PATH: path } : {};
}

export async function startWorkshop(options: StartOptions = {}): Promise<WorkshopStack> {
  const clock = createClock();
  const say = options.onProgress ?? (() => undefined);
  const assembly =
    options.assembly ??
    synthesizeCached({ workshop: WORKSHOP, outdir: ASSEMBLY }).then(({ outdir, cached }) => {
      say(cached ? 'Templates are up to date' : 'Synthesized the templates');
      return outdir;
    });
  const {
    dataDir,
    emptied,
    trusted,
    holdEvents,
    interceptInvoke,
    variation,
    faults,
    log,
    onLost,
    afterGapMs,
    unitLog,
    onEvaluate,
    port,
    documented,
    lasting,
  } = options;
  const deployment = await bootLocal({
    assembly,
    runtime: { now: clock.now, ...(unitLog ? { log: unitLog } : {}), ...(onEvaluate ? { onEvaluate } : {}) },
    environment: { ...browserOfThisMachine(), ...options.environment },
    firstQuery: FIRST_QUERY,
    onProgress: say,
    ...(documented ? { documentation: documentedSchema() } : {}),
    ...(dataDir ? { dataDir } : {}),
    ...(emptied ? { emptied } : {}),
    ...(holdEvents ? { holdEvents } : {}),
    ...(interceptInvoke ? { interceptInvoke } : {}),
    ...(variation ? { variation } : {}),
    ...(faults === undefined ? {} : { faults }),
    ...(log ? { log } : {}),
    ...(onLost ? { onLost } : {}),
    ...(afterGapMs === undefined ? {} : { afterGapMs }),
    ...(options.stateMachineRetryMs === undefined ? {} : { stateMachineRetryMs: options.stateMachineRetryMs }),
    ...(trusted ? { trusted } : {}),
    ...(lasting ? { lasting } : {}),
    ...(port === undefined ? {} : { port }),
  });
  if (isWorkshop(deployment)) return { deployment, clock };
  await deployment.stop();
  throw Object.assign(new Error('the templates hold no table, or no user pool with a client'), { name: 'BootError' });
}

/** Physical names of all tables by logical name, out of the API's environment: `WORK_ORDERS_TABLE` names `WorkOrders`. */
export function tableNames(deployment: LocalDeployment): Record<string, string> {
  const logical = (variable: string): string =>
    variable
      .replace(/_TABLE$/, '')
      .toLowerCase()
      .replace(/(?:^|_)([a-z])/g, (_match, letter: string) => letter.toUpperCase());
  const variables = Object.entries(deployment.model.apis[0]?.environment ?? {}).filter(([name]) =>
    name.endsWith('_TABLE'),
  );
  return Object.fromEntries(variables.map(([name, physical]) => [logical(name), physical]));
}

/** The physical name of a table, by its logical name. */
export function tableName(deployment: LocalDeployment, name: string): string {
  return tableNames(deployment)[name] ?? '';
}
