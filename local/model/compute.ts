/** Lambda functions, and everything that calls them. */
import type { Definition } from '../stateMachines/definition.ts';
import type { RoleModel } from './access.ts';
import type { ResourceOrigin } from './origin.ts';
import type { CorsRule } from './storage.ts';

export interface LambdaModel extends ResourceOrigin {
  name: string;
  arn: string;
  /** Folder of the unpacked asset. */
  codePath: string;
  /** `file.export`. */
  handler: string;
  runtime: string;
  timeoutSeconds: number;
  memoryMb: number;
  environment: Record<string, string>;
  role?: RoleModel;
  /** At most so many invocations at a time, the rest throttled; absent for no limit of its own. */
  reservedConcurrency?: number;
  asynchronous: AsynchronousModel;
}

export interface FunctionUrlCors extends CorsRule {
  allowCredentials: boolean;
}

/** An address at which a function answers HTTP. */
export interface FunctionUrlModel extends ResourceOrigin {
  /** The first label of its host on AWS. */
  id: string;
  /** Its address on AWS: what templates give to functions. Ends in a slash. */
  url: string;
  functionArn: string;
  functionName: string;
  authType: 'NONE' | 'AWS_IAM';
  /**
   * Actions that no permission grants to everybody; where one is missing, a URL of type NONE refuses every request.
   * Empty for AWS_IAM.
   */
  missingGrants: string[];
  cors?: FunctionUrlCors;
}

/** What becomes of invocations of type `Event`: `AWS::Lambda::EventInvokeConfig` and the function's `DeadLetterConfig`. */
export interface AsynchronousModel {
  maximumRetryAttempts: number;
  maximumAgeSeconds: number;
  /** ARNs of queues or topics. */
  onFailure?: string;
  onSuccess?: string;
  deadLetters?: string;
}

/** The settings that mappings of both kinds have. */
interface MappingBase extends ResourceOrigin {
  functionArn: string;
  sourceArn: string;
  enabled: boolean;
  batchSize: number;
  maximumBatchingWindowSeconds: number;
  /** Whether the function tells which items failed (`ReportBatchItemFailures`). */
  reportsItemFailures: boolean;
  /** Event filter patterns, parsed; an event passes that matches any. Empty: every event passes. */
  filters: unknown[];
}

export interface StreamMappingModel extends MappingBase {
  kind: 'STREAM';
  tableName: string;
  startingPosition: 'TRIM_HORIZON' | 'LATEST';
  bisectBatchOnFunctionError: boolean;
  /** -1: until the record expires. */
  maximumRetryAttempts: number;
  /** -1: as long as the stream keeps the record. */
  maximumRecordAgeSeconds: number;
  parallelizationFactor: number;
  /** ARN of a queue or a topic. */
  onFailure?: string;
}

export interface QueueMappingModel extends MappingBase {
  kind: 'QUEUE';
  /** How many batches may be under way. */
  maximumConcurrency?: number;
}

export type MappingModel = StreamMappingModel | QueueMappingModel;

/** A rule that runs a function by schedule, of several targets each with its own; or a schedule of EventBridge Scheduler. */
export interface ScheduleModel extends ResourceOrigin {
  ruleArn: string;
  functionArn: string;
  /** `rate(…)` or `cron(…)`; of the Scheduler `at(…)` too. */
  expression: string;
  enabled: boolean;
  /** What the function is given instead of the event. */
  input?: unknown;
  /** Of EventBridge Scheduler; absent of a rule. */
  scheduler?: SchedulerModel;
}

export interface SchedulerModel {
  /** IANA's name, such as `America/Guayaquil`. */
  zone: string;
  /** Milliseconds since the epoch. */
  startsAt?: number;
  endsAt?: number;
}

/** A state machine that runs here: Standard workflows alone. */
export interface StateMachineModel extends ResourceOrigin {
  name: string;
  arn: string;
  roleArn: string;
  role?: RoleModel;
  definition: Definition;
}

/** A custom resource backed by a Lambda function of the same templates. */
export interface CustomResourceModel extends ResourceOrigin {
  resourceType: string;
  functionArn: string;
  properties: Record<string, unknown>;
}
