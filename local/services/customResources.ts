/**
 * Custom resources as CloudFormation runs them: an event to the function, its answer by PUT to a URL of one use.
 * Source: CloudFormation user guide, "Custom resource request and response objects".
 */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import type { InvokeLambda } from '../dataSources/lambda.ts';
import type { CustomResourceModel, DeploymentModel } from '../model.ts';
import { readUpTo } from '../http/body.ts';
import { guardServer } from '../http/guard.ts';
import { makeFolder, writePrivate } from '../privateFiles.ts';
import { ServiceError } from './errors.ts';

interface Done {
  physicalId: string;
  properties: Record<string, unknown>;
}

interface ResourceAnswer {
  Status?: string;
  Reason?: string;
  PhysicalResourceId?: string;
}

const TIMEOUT_MS = 60_000;

/** Of an event or an answer: Lambda developer guide, "Lambda quotas". */
const MAX_BYTES = 6 * 1024 * 1024;

/** @throws Error where it is more than Lambda takes or gives */
async function bodyOf(request: IncomingMessage): Promise<string> {
  const body = await readUpTo(request, MAX_BYTES);
  if (!body) throw new Error(`more than ${MAX_BYTES} bytes`);
  return body.toString('utf8');
}

function answerIn(body: string): ResourceAnswer {
  try {
    return JSON.parse(body) as ResourceAnswer;
  } catch {
    return { Status: 'FAILED', Reason: 'its answer is no JSON' };
  }
}

/** Who disconnects while it sends has not answered. */
const ignore = (): void => undefined;

async function run(
  resource: CustomResourceModel,
  before: Done | undefined,
  invoke: InvokeLambda,
  model: DeploymentModel,
): Promise<string> {
  let answered: (answer: ResourceAnswer) => void = () => undefined;
  const answer = new Promise<ResourceAnswer>((resolve) => {
    answered = resolve;
  });
  // Whoever does not know the address is not the function.
  const path = `/${randomUUID()}`;
  const server = createServer((request, response) => {
    if (request.url !== path) return void response.writeHead(403).end();
    void bodyOf(request).then((body) => {
      response.end();
      answered(answerIn(body));
    }, ignore);
  });
  guardServer(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  let timer: NodeJS.Timeout | undefined;
  try {
    const event = {
      RequestType: before ? 'Update' : 'Create',
      ResponseURL: `http://127.0.0.1:${port}${path}`,
      StackId: `arn:aws:cloudformation:${model.region}:${model.accountId}:stack/${resource.stack}/local`,
      RequestId: randomUUID(),
      ResourceType: resource.resourceType,
      LogicalResourceId: resource.logicalId,
      ResourceProperties: { ServiceToken: resource.functionArn, ...resource.properties },
      ...(before ? { PhysicalResourceId: before.physicalId, OldResourceProperties: before.properties } : {}),
    };
    const failed = invoke(resource.functionArn, event, 'RequestResponse').then(
      (outcome): ResourceAnswer | Promise<ResourceAnswer> =>
        outcome.error ? { Status: 'FAILED', Reason: outcome.error.errorMessage } : answer,
    );
    const late = new Promise<ResourceAnswer>((resolve) => {
      timer = setTimeout(() => resolve({ Status: 'FAILED', Reason: 'it did not answer in time' }), TIMEOUT_MS);
    });
    const result = await Promise.race([answer, failed, late]);
    if (result.Status !== 'SUCCESS')
      throw new ServiceError(`custom resource ${resource.logicalId} failed: ${result.Reason ?? 'without a reason'}`);
    return result.PhysicalResourceId ?? before?.physicalId ?? resource.logicalId;
  } finally {
    clearTimeout(timer);
    server.close();
  }
}

/**
 * @param stateFile records the resources that were run; absent to run all again. A resource with unchanged properties
 * is not run again.
 */
export async function runCustomResources(
  model: DeploymentModel,
  invoke: InvokeLambda,
  stateFile?: string,
): Promise<void> {
  const state: Record<string, Done> =
    stateFile && existsSync(stateFile) ? (JSON.parse(readFileSync(stateFile, 'utf8')) as Record<string, Done>) : {};
  for (const resource of model.customResources) {
    const key = `${resource.stack}/${resource.logicalId}`;
    const before = state[key];
    if (before && JSON.stringify(before.properties) === JSON.stringify(resource.properties)) continue;
    state[key] = { physicalId: await run(resource, before, invoke, model), properties: resource.properties };
    if (stateFile) {
      makeFolder(dirname(stateFile));
      writePrivate(stateFile, JSON.stringify(state, null, 2));
    }
  }
}
