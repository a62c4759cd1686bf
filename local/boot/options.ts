/** Options and result of a start: the contract of `bootLocal`. */
import type { InvokeLambda } from '../dataSources/lambda.ts';
import type { DynamoDbListener } from '../dataSources/types.ts';
import type { RetryDelay } from '../events/backoff.ts';
import type { Schedules } from '../events/schedules/index.ts';
import type { Faults } from '../faults/file.ts';
import type { ChooseFault } from '../faults/types.ts';
import type { PageLogin } from '../http/graphiql/index.ts';
import type { Trusted } from '../http/neighbours.ts';
import type { Site } from '../http/site.ts';
import type { ApiModel, DeploymentModel, MappingModel } from '../model.ts';
import type { RealtimeOptions } from '../realtime/server.ts';
import type { RuntimeOptions } from '../runtime/index.ts';
import type { ServiceError } from '../services/errors.ts';
import type { Prepared } from './prepare.ts';

export interface BootOptions {
  /** A cloud assembly's folder, or one template. While it is still in the making DynamoDB Local starts already. */
  assembly: string | Promise<string>;
  /** Values of the templates' parameters, by name, instead of their defaults. */
  parameters?: Readonly<Record<string, string>>;
  /** Which API is served where the templates hold several: its name, its logical id, or `stack.logicalId`. */
  api?: string;
  /** Where tables, users and the state of custom resources are kept; absent to keep nothing. */
  dataDir?: string;
  /** Whether what an earlier run left there is removed first. @default false */
  emptied?: boolean;
  /** Whether it will run for long: then the database is made fast rather than quick to start. @default false */
  lasting?: boolean;
  /** @default 0: any free port */
  port?: number;
  /** Names of this machine and pages that are let in beside its own: see `http/neighbours.ts`. */
  trusted?: Trusted;
  runtime?: RuntimeOptions;
  /** Between failed attempts of functions that run on events. @default short and growing, much shorter than AWS's */
  retryDelay?: RetryDelay;
  /**
   * Event source mappings that wait until `releaseEvents`. A table whose readers all wait has no stream until then, and what is
   * written to it is never told. In memory, let streams begin early: see `docs/decisions/013`.
   */
  holdEvents?: (mapping: MappingModel) => boolean;
  /** Variables that every function sees beside its own, which win: what differs from machine to machine, such as the path of a browser. */
  environment?: Record<string, string>;
  /** What GraphiQL shows to who comes first. @default next to nothing */
  firstQuery?: string;
  /** The deployed SDL with descriptions, for introspection to show. @default the deployed SDL as it is */
  documentation?: string;
  /** Timing and limits of real-time connections. @default AWS's own */
  realtime?: Pick<RealtimeOptions, 'keepAliveMs' | 'maxAgeMs' | 'maxWaitingBytes'>;
  /** Stands between the runtime and its functions: for tests that repeat, fail or watch invocations. */
  interceptInvoke?: (invoke: InvokeLambda) => InvokeLambda;
  /**
   * In which of the shapes that the guide leaves open data sources answer: see `dataSources/variations.ts`. For
   * tests.
   * @default the guide's own examples
   */
  variation?: string;
  /** A file of faults that befall calls of data sources, read and checked at the start: they begin with `disturb`. */
  faults?: string;
  onProgress?: (line: string) => void;
  /** Receives what functions print, and faults. @default standard error */
  log?: (line: string) => void;
  /** How soon schedules run once, after a time in which a part of this machine did not. @default 15 s */
  afterGapMs?: number;
  /** Milliseconds between attempts of a task of a state machine. @default what its definition says */
  stateMachineRetryMs?: number;
  /** What schedules take for the time, in milliseconds since the epoch. @default the machine's clock */
  scheduleClock?: () => number;
  /**
   * DynamoDB Local or Cognito ended and could not be started again. Everything has been stopped by then.
   * @default says so on standard error, and the process ends with `LOST_CODE` once it has nothing else to do
   */
  onLost?: (error: ServiceError) => void;
}

/** The exit code of a runtime that lost a part of itself: sysexits.h, EX_UNAVAILABLE, "a support program does not exist". */
export const LOST_CODE = 69;

export interface LocalDeployment {
  graphqlUrl: string;
  realtimeUrl: string;
  /** The same over TLS, for clients that speak nothing else. */
  secureGraphqlUrl: string;
  secureRealtimeUrl: string;
  /** Certificate of the authority that signed the server's: give it to clients as trusted. */
  caFile: string;
  graphiqlUrl: string;
  /** Functions that answer HTTP, and where they do here. */
  functionUrls: { logicalId: string; functionName: string; url: string }[];
  /** The stacks' Outputs by `<stack>.<outputKey>`, with addresses of this machine. */
  outputs: Record<string, string>;
  /** The API that is served; the model may hold others. */
  api: ApiModel;
  region: string;
  /** Null where the templates hold no table. */
  dynamoDbEndpoint: string | null;
  /** Null where the templates hold no user pool, as are the pool's and its client's ids; of several, they are the first's. */
  cognitoEndpoint: string | null;
  /** The private key that signs tokens here, as PEM: for tests that need tokens nobody signed in for. */
  signingKeyFile: string | null;
  /** Null where the templates hold no queue. */
  sqsEndpoint: string | null;
  /** Null where the templates hold no bucket. */
  s3Endpoint: string | null;
  /** Where executions of state machines are started and asked for. Null where the templates hold no state machine. */
  statesEndpoint: string | null;
  /** Where functions send mail, and a page that shows it. Null where the templates send none. */
  mailEndpoint: string | null;
  userPoolId: string | null;
  clientId: string | null;
  model: DeploymentModel;
  /** @returns a function that ends the listening */
  onDynamoDbCall: (listener: DynamoDbListener) => () => void;
  /** Those of the file that `faults` names. */
  faults: Faults | null;
  /** What befalls calls of data sources from now on; nothing where it is undefined. */
  disturb: (choose: ChooseFault | undefined) => void;
  /** How many subscriptions are live, over all connections. */
  liveSubscriptions: () => number;
  /**
   * Starts what `holdEvents` held back, or the chosen of it; nothing that was written to a table before it had a stream is told.
   * @returns a function that holds it back again; tables keep their streams
   */
  releaseEvents: (chosen?: (mapping: MappingModel) => boolean) => Promise<() => Promise<void>>;
  /** Runs the function of a schedule now: see `Schedules`. */
  fireSchedule: Schedules['fire'];
  /** Ends a function's workers, those at work too, as a crash would. */
  killFunction: (functionName: string) => Promise<void>;
  /** Users that GraphiQL signs in with one click, from now on: for demos alone, since the page is told their passwords. */
  offerLogins: (logins: readonly PageLogin[]) => void;
  /** Runs the code of a later reading of the same templates from now on: where only code differs, see `onlyCodeDiffers`. */
  takeCode: (later: Prepared) => void;
  /** Serves pages beside the API from now on. @returns their address */
  serve: (site: Site) => string;
  stop: () => Promise<void>;
}
