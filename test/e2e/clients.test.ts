import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../infra/paths.ts';
import { amplifyOutputs, endpointsOf } from '../../scripts/support/endpoints.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { LABOR, newOrder, present } from '../support/workshop.ts';

/** The change that the client makes, or the opening where that is still on its way. */
const CHANGED = expect.stringMatching(/^(DETAILS|CREATED)$/) as string;

/** Real clients, unmodified, each in a process of its own that trusts the local authority. */
describe('a client that knows AppSync but not this API', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });

  async function play(script: string, input: object): Promise<Record<string, unknown>> {
    const child = spawn(process.execPath, [join(ROOT, 'test', 'clients', script)], {
      env: {
        ...process.env,
        CLIENT_INPUT: JSON.stringify(input),
        NODE_EXTRA_CA_CERTS: stack.deployment.caFile,
        NODE_NO_WARNINGS: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: string[] = [];
    const faults: string[] = [];
    child.stdout.on('data', (data: Buffer) => output.push(data.toString()));
    child.stderr.on('data', (data: Buffer) => faults.push(data.toString()));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code, faults.join('')).toBe(0);
    const steps = output
      .join('')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { step: string; value: unknown });
    return Object.fromEntries(steps.map(({ step, value }) => [step, value]));
  }

  it('works with npm aws-amplify over WSS', async () => {
    const order = await newOrder(stack, [LABOR]);
    const login = present(stack.demoUsers.find((each) => each.role === 'ADVISOR'));
    const outputs = amplifyOutputs(endpointsOf(stack.deployment, []));
    const steps = await play('amplify.ts', {
      outputs,
      cognito: stack.deployment.cognitoEndpoint,
      username: login.username,
      password: login.password,
      orderId: order.id,
    });
    expect(steps).toEqual({
      'signed in': true,
      asked: 'ADVISOR',
      followed: {
        onWorkOrderChanged: {
          workOrderId: order.id,
          kind: CHANGED,
          state: 'RECEIVED',
          bay: expect.toSatisfy((bay) => bay === null || /^A\d+$/.test(String(bay))) as string,
        },
      },
    });
  });

  it('works with Apollo Client and the AppSync links over WS', async () => {
    const order = await newOrder(stack, [LABOR]);
    const steps = await play('apollo.ts', {
      graphql: stack.graphqlUrl,
      region: stack.deployment.region,
      token: await stack.accessToken('ADVISOR'),
      orderId: order.id,
    });
    expect(steps).toMatchObject({
      asked: 'ADVISOR',
      followed: { onWorkOrderChanged: { workOrderId: order.id, kind: CHANGED } },
    });
  });
});
