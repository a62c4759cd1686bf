/**
 * What Tasks call: functions and queues of the templates, as far as the machine's role may. Source: developer guide, "Invoke an AWS Lambda
 * function with Step Functions", "Handle Lambda service exceptions", "Integrate Amazon SQS queues with Step Functions".
 */
import { isAllowed } from '../cloudformation/iam.ts';
import { withoutQualifier } from '../cloudformation/lambdaReference.ts';
import type { InvokeLambda } from '../dataSources/lambda.ts';
import type { LambdaModel, StateMachineModel } from '../model.ts';
import type { State, TaskResource } from './definition.ts';
import { isRecord, taskResource } from './definition.ts';
import { named } from './step.ts';

export interface TaskServices {
  functions: readonly LambdaModel[];
  invoke: InvokeLambda;
  /** The answer of SQS; null where the templates hold no queue. */
  sendMessage: ((input: object) => Promise<unknown>) | null;
  queueArnOf: (url: string) => string | undefined;
}

/** A function that did not end as functions do: developer guide, "Handle Lambda service exceptions", note. */
const UNKNOWN = ['Sandbox.Timedout', 'Runtime.ExitError'];
/** What Lambda itself answers in the place of the function. */
const OF_LAMBDA = ['ResourceNotFoundException', 'TooManyRequestsException', 'NotReady'];

function failure({ errorType, errorMessage, ...more }: { errorType: string; errorMessage: string }): Error {
  if (UNKNOWN.includes(errorType)) return named('Lambda.Unknown', errorMessage);
  if (OF_LAMBDA.includes(errorType)) return named(`Lambda.${errorType}`, errorMessage);
  return named(errorType, JSON.stringify({ errorType, errorMessage, ...more }));
}

function denied({ role, name }: StateMachineModel, action: string, resource: string): string | undefined {
  // A role of elsewhere may do what nobody knows here.
  const decision = role ? isAllowed(role, action, resource) : { allowed: true, reason: '' };
  if (decision.allowed) return undefined;
  return `${name} is not authorized to perform: ${action} on resource: ${resource}: ${decision.reason}`;
}

async function callFunction(
  machine: StateMachineModel,
  { functions, invoke }: TaskServices,
  reference: string,
  payload: unknown,
  isEvent: boolean,
): Promise<unknown> {
  const name = withoutQualifier(reference);
  const lambda = functions.find((each) => [each.name, each.arn].includes(name));
  const arn = lambda?.arn ?? name;
  const refusal = denied(machine, 'lambda:InvokeFunction', arn);
  if (refusal !== undefined) throw named('Lambda.AWSLambdaException', refusal);
  const { payload: answer, error } = await invoke(arn, payload, isEvent ? 'Event' : 'RequestResponse');
  if (error) throw failure(error);
  return answer ?? null;
}

async function callIntegrated(machine: StateMachineModel, services: TaskServices, given: unknown): Promise<unknown> {
  const { FunctionName, Payload = {}, InvocationType } = isRecord(given) ? given : {};
  if (typeof FunctionName !== 'string') throw named('States.Runtime', 'lambda:invoke without a FunctionName');
  const isEvent = InvocationType === 'Event';
  const answer = await callFunction(machine, services, FunctionName, Payload, isEvent);
  return isEvent ? { StatusCode: 202 } : { ExecutedVersion: '$LATEST', Payload: answer, StatusCode: 200 };
}

async function sendMessage(
  machine: StateMachineModel,
  { sendMessage: send, queueArnOf }: TaskServices,
  given: unknown,
): Promise<unknown> {
  const { QueueUrl, MessageBody, ...more } = isRecord(given) ? given : {};
  const url = String(QueueUrl);
  const arn = queueArnOf(url);
  if (!send || arn === undefined) throw named('Sqs.QueueDoesNotExistException', `there is no queue ${url} here`);
  const refusal = denied(machine, 'sqs:SendMessage', arn);
  if (refusal !== undefined) throw named('Sqs.SqsException', refusal);
  const body = typeof MessageBody === 'string' ? MessageBody : JSON.stringify(MessageBody ?? null);
  return send({ ...more, QueueUrl: url, MessageBody: body });
}

export interface TaskCall {
  /** What is done at once: of one that waits for a token, what hands the token over. */
  call: (given: unknown) => Promise<unknown>;
  resource: TaskResource;
}

/** @throws for a Task that is not run here: the machine was left out then */
export function taskCall(machine: StateMachineModel, state: State, services: TaskServices): TaskCall {
  const resource = taskResource(state['Resource']);
  if (!resource) throw named('States.Runtime', `${String(state['Resource'])} is not called here`);
  const calls: Record<TaskResource['kind'], (given: unknown) => Promise<unknown>> = {
    FUNCTION: (given) => callFunction(machine, services, String(state['Resource']), given, false),
    INVOKE: (given) => callIntegrated(machine, services, given),
    MESSAGE: (given) => sendMessage(machine, services, given),
  };
  return { call: calls[resource.kind], resource };
}
