/** One booted stack per test worker, in memory, with a login for each role. */
import type { TallerClient } from '../../client/index.ts';
import type { BootOptions } from '../../local/boot.ts';
import type { Clock, StartOptions, WorkshopDeployment } from '../../scripts/support/stack.ts';
import { startWorkshop } from '../../scripts/support/stack.ts';
import type { DemoUser } from '../../scripts/support/demoUsers.ts';
import { as, ensureDemoUsers, signInAll } from '../../scripts/support/demoUsers.ts';
import type { Rows } from './rows.ts';
import { createRows } from './rows.ts';
import type { Tokens } from './tokens.ts';
import { claimsOf, createTokens } from './tokens.ts';

/** What the API answers, before a client has looked at it. */
export interface RawAnswer {
  data: Record<string, unknown> | null;
  errors?: { errorType: string; errorInfo?: Record<string, unknown> | null; message: string }[];
}

export interface Stack extends Tokens, Rows {
  deployment: WorkshopDeployment;
  clock: Clock;
  graphqlUrl: string;
  demoUsers: readonly DemoUser[];
  /** Stands between the runtime and its functions until it is set back to undefined. */
  faults: { around?: Invoke | undefined };
  clientAs(role: string): Promise<TallerClient>;
  setUserStatus(role: string, status: 'ENABLED' | 'DISABLED'): Promise<void>;
  rawQuery(role: string, query: string, variables?: object): Promise<RawAnswer>;
  stop(): Promise<void>;
}

type Call = Parameters<ReturnType<NonNullable<BootOptions['interceptInvoke']>>>;
type Answer = ReturnType<ReturnType<NonNullable<BootOptions['interceptInvoke']>>>;
/** Answers for a function, by calling it or not. `name` is the function's physical one. */
export type Invoke = (name: string, invoke: () => Answer, payload: unknown) => Answer;

let started: Promise<Stack> | undefined;
let asked = false;

/** The worker's stack, if any test has asked for it since this was called last: most files that come after it do not. */
export function usedStack(): Promise<Stack> | undefined {
  const used = asked;
  asked = false;
  return used ? started : undefined;
}

/** The worker's stack; the first caller boots it. Each file that uses it asks for it. */
export function startStack(): Promise<Stack> {
  asked = true;
  started ??= boot((mapping) => isOfAuditLog(mapping) || isOfPdfQueue(mapping) || isOfPartsWorkflow(mapping));
  return started;
}

/**
 * A stack whose audit log is written, for its own suite, which stops it. A stream that begins when others are long
 * already makes DynamoDB Local slow for as long as it runs, also when nobody reads it any more.
 */
export function startAuditedStack(): Promise<Stack> {
  return boot((mapping) => isOfPdfQueue(mapping) || isOfPartsWorkflow(mapping));
}

/** A stack of other code units than those of this repository, for the suite that made them, which stops it. */
export function startStackFrom(assembly: string, unitLog: NonNullable<StartOptions['unitLog']>): Promise<Stack> {
  const isHeld = (mapping: Mapping): boolean =>
    isOfAuditLog(mapping) || isOfPdfQueue(mapping) || isOfPartsWorkflow(mapping);
  return boot(isHeld, { assembly, unitLog });
}

/**
 * A stack in which nothing follows a change, for the suite that makes the most of them; it stops it.
 * @param log receives what functions and units print, and faults
 */
export function startQuietStack(log: NonNullable<StartOptions['log']>): Promise<Stack> {
  const unitLog: NonNullable<StartOptions['unitLog']> = (_level, unit, [text, ...rest]) => {
    // What is refused is told to its caller.
    if (!String(text).startsWith('refused')) log([unit, text, ...rest].map(String).join(' '));
  };
  return boot(() => true, { log, unitLog });
}

type Mapping = Parameters<NonNullable<BootOptions['holdEvents']>>[0];

/** The log reads the stream of nearly every table: only its own suite waits for what that costs (docs/decisions/017). */
const isOfAuditLog = ({ logicalId }: Pick<Mapping, 'logicalId'>): boolean => logicalId.startsWith('Audit');
/** Every invoice of every suite would be rendered. */
export const isOfPdfQueue = ({ logicalId }: Pick<Mapping, 'logicalId'>): boolean => logicalId.startsWith('Pdf');

/** Orders of parts go on by themselves only where a suite looks at their workflow. */
export const isOfPartsWorkflow = ({ logicalId }: Pick<Mapping, 'logicalId'>): boolean =>
  logicalId.startsWith('PartsOrders');

async function boot(
  holdEvents: (mapping: Mapping) => boolean,
  more: Pick<StartOptions, 'assembly' | 'unitLog' | 'log'> = {},
): Promise<Stack> {
  const faults: Stack['faults'] = {};
  const { deployment, clock } = await startWorkshop({
    ...more,
    holdEvents,
    variation: process.env['SHAPES'],
    interceptInvoke: intercepting(faults),
    stateMachineRetryMs: 5,
    // Nobody waits a minute for a mail here.
    environment: { NOTICE_DELAY_SECONDS: '0' },
  });
  const demoUsers = await ensureDemoUsers(deployment);
  const { graphqlUrl, cognitoEndpoint: cognito, clientId: userPoolClientId } = deployment;
  const clients = await signInAll({ graphql: graphqlUrl, cognito, userPoolClientId }, demoUsers);
  const keyFile = deployment.signingKeyFile ?? '';
  const tokens = createTokens((role) => as(clients, role).accessToken(), keyFile);
  const { end, ...rows } = createRows(deployment);
  return {
    ...tokens,
    ...rows,
    deployment,
    clock,
    faults,
    demoUsers,
    graphqlUrl,
    clientAs: (role) => Promise.resolve(as(clients, role)),
    async setUserStatus(role, status) {
      const { sub } = claimsOf(await tokens.accessToken(role));
      await rows.setAttribute('Users', { pk: String(sub), sk: 'USER' }, 'status', status);
    },
    async rawQuery(role, query, variables) {
      const response = await fetch(graphqlUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: await tokens.accessToken(role) },
        body: JSON.stringify({ query, ...(variables ? { variables } : {}) }),
      });
      return response.json() as Promise<RawAnswer>;
    },
    async stop() {
      end();
      await deployment.stop();
    },
  };
}

/** Lets a test stand between the runtime and a function. */
function intercepting(faults: Stack['faults']): NonNullable<BootOptions['interceptInvoke']> {
  return (invoke) =>
    (...call: Call) => {
      const name = call[0].split(':').at(-1) ?? '';
      return faults.around ? faults.around(name, () => invoke(...call), call[1]) : invoke(...call);
    };
}
