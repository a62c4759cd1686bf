import {
  DescribeExecutionCommand,
  ListExecutionsCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { BootOptions } from '../boot.ts';
import { loadDeployment } from '../cloudformation/index.ts';
import type { Resources, TestDeployment } from '../events/testStack.ts';
import { attribute, bootTest, writeAssembly } from '../events/testStack.ts';

const ARN = 'arn:aws:states:us-east-1:000000000000:stateMachine:test-Machine';

const role = (action: string, resource: unknown): object => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    Policies: [{ PolicyDocument: { Statement: [{ Effect: 'Allow', Action: action, Resource: resource }] } }],
  },
});

const lambda = (logicalId: string, action: string, resource: unknown): Resources => ({
  [`${logicalId}Role`]: role(action, resource),
  [logicalId]: {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      Timeout: 10,
      Code: { S3Key: `${logicalId}.zip` },
      Role: attribute(`${logicalId}Role`, 'Arn'),
    },
  },
});

const machine = (states: object, properties: object = {}): object => ({
  Type: 'AWS::StepFunctions::StateMachine',
  Properties: {
    RoleArn: attribute('MachineRole', 'Arn'),
    DefinitionString: JSON.stringify({ StartAt: 'First', States: states }),
    DefinitionSubstitutions: { Work: attribute('Work', 'Arn') },
    ...properties,
  },
});

/** Two states that wait for nobody, one that waits for its token. */
const STATES = {
  First: { Type: 'Task', Resource: '${Work}', ResultPath: '$.first', Next: 'Asks' },
  Asks: {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Parameters: { FunctionName: '${Work}', Payload: { 'token.$': '$$.Task.Token' } },
    ResultPath: '$.answer',
    Next: 'Last',
  },
  Last: { Type: 'Task', Resource: '${Work}', ResultPath: '$.last', End: true },
};
const WORK = 'export const handler = async (event) => event.token ?? Object.keys(event).join();';
const STARTER = `import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
export const handler = async ({ machine, name }) => {
  try {
    const { executionArn } = await new SFNClient({}).send(new StartExecutionCommand({ stateMachineArn: machine, name }));
    return { executionArn };
  } catch (error) { return { error: error.name }; }
};`;

const RESOURCES: Resources = {
  ...lambda('Work', 'states:SendTaskSuccess', '*'),
  ...lambda('Starter', 'states:StartExecution', { Ref: 'Machine' }),
  ...lambda('Stranger', 'states:DescribeExecution', '*'),
  MachineRole: role('lambda:InvokeFunction', attribute('Work', 'Arn')),
  Machine: machine(STATES),
};
const FUNCTIONS = { Work: WORK, Starter: STARTER, Stranger: STARTER };

describe('state machines of a deployment', () => {
  const folders: string[] = [];
  const clients: SFNClient[] = [];
  afterAll(() => {
    clients.forEach((client) => client.destroy());
    folders.forEach((folder) => rmSync(folder, { recursive: true }));
  });

  function assemblyOf(resources: Resources = {}): string {
    const folder = writeAssembly({ ...RESOURCES, ...resources }, FUNCTIONS);
    folders.push(folder);
    return folder;
  }
  async function during(
    act: (client: SFNClient, deployment: TestDeployment) => Promise<void>,
    options: Omit<BootOptions, 'assembly'> = {},
    resources: Resources = {},
  ): Promise<void> {
    const deployment = await bootTest(assemblyOf(resources), { log: () => undefined, ...options });
    const client = new SFNClient({
      endpoint: deployment.statesEndpoint ?? '',
      region: deployment.region,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    clients.push(client);
    try {
      await act(client, deployment);
    } finally {
      await deployment.stop();
    }
  }
  const start = async (client: SFNClient, name: string): Promise<string> =>
    (await client.send(new StartExecutionCommand({ stateMachineArn: ARN, name, input: '{"a":1}' }))).executionArn ?? '';
  const status = async (client: SFNClient, executionArn: string): Promise<string | undefined> =>
    (await client.send(new DescribeExecutionCommand({ executionArn }))).status;
  const tokensOf = (deployment: TestDeployment): string[] =>
    deployment
      .invocations('Work')
      .flatMap(({ event }) => ('token' in event && typeof event.token === 'string' ? [event.token] : []));
  const invoke = async (deployment: TestDeployment, logicalId: string, name: string): Promise<unknown> => {
    const url = deployment.functionUrls.find((each) => each.logicalId === `${logicalId}Url`)?.url ?? '';
    return (await fetch(url, { method: 'POST', body: JSON.stringify({ machine: ARN, name }) })).json();
  };

  it('keeps an execution over a restart, with the token that somebody has, and calls nothing twice', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'states-data-'));
    folders.push(dataDir);
    let [arn, token] = ['', ''];
    await during(
      async (client, deployment) => {
        arn = await start(client, 'one');
        await expect.poll(() => tokensOf(deployment)).toHaveLength(1);
        token = tokensOf(deployment)[0] ?? '';
        // Handed over once the function that got it is seen to have ended.
        await expect.poll(() => deployment.invocations('Work')).toHaveLength(2);
      },
      { dataDir },
    );
    expect(readdirSync(join(dataDir, 'executions'))).toHaveLength(1);
    await during(
      async (client, deployment) => {
        expect(await status(client, arn)).toBe('RUNNING');
        expect(await start(client, 'one')).toBe(arn);
        await client.send(new SendTaskSuccessCommand({ taskToken: token, output: '{"paid":true}' }));
        await expect.poll(() => status(client, arn)).toBe('SUCCEEDED');
        expect(deployment.invocations('Work').map(({ event }) => Object.keys(event).sort())).toEqual([
          ['a', 'answer', 'first'],
        ]);
        await expect(start(client, 'one')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
      },
      { dataDir },
    );
    await during(
      async (client, deployment) => {
        expect(await status(client, arn)).toBe('SUCCEEDED');
        const { executions = [] } = await client.send(new ListExecutionsCommand({ stateMachineArn: ARN }));
        expect(executions.map(({ name }) => name)).toEqual(['one']);
        expect(deployment.invocations('Work')).toEqual([]);
      },
      { dataDir },
    );
  });

  it('begins the state under way again where it was cut short', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'states-data-'));
    folders.push(dataDir);
    let arn = '';
    let called = 0;
    await during(
      async (client) => {
        arn = await start(client, 'cut');
        await expect.poll(() => called).toBe(1);
      },
      // Never answers.
      { dataDir, interceptInvoke: () => () => ((called += 1), new Promise(() => undefined)) },
      { Machine: machine({ First: { Type: 'Task', Resource: '${Work}', End: true } }) },
    );
    await during(
      async (client, deployment) => {
        await expect.poll(() => status(client, arn)).toBe('SUCCEEDED');
        expect(deployment.invocations('Work')).toHaveLength(1);
      },
      { dataDir },
      { Machine: machine({ First: { Type: 'Task', Resource: '${Work}', End: true } }) },
    );
  });

  it('starts for a function whose role may, and for nobody without a signature', async () => {
    const open = (name: string): Resources => ({
      [`${name}Url`]: {
        Type: 'AWS::Lambda::Url',
        Properties: { AuthType: 'NONE', TargetFunctionArn: attribute(name, 'Arn') },
      },
      ...Object.fromEntries(
        ['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction'].map((Action, index) => [
          `${name}Open${index}`,
          {
            Type: 'AWS::Lambda::Permission',
            Properties: {
              FunctionName: { Ref: name },
              Principal: '*',
              Action,
              ...(index === 0 ? { FunctionUrlAuthType: 'NONE' } : { InvokedViaFunctionUrl: true }),
            },
          },
        ]),
      ),
    });
    const body = '({ body, ...event }) => run(body === undefined ? event : JSON.parse(body))';
    const source = STARTER.replace('export const handler =', 'const run =') + `\nexport const handler = ${body};`;
    const folder = writeAssembly(
      { ...RESOURCES, ...open('Starter'), ...open('Stranger') },
      { ...FUNCTIONS, Starter: source, Stranger: source },
    );
    folders.push(folder);
    const deployment = await bootTest(folder, { log: () => undefined });
    try {
      expect(await invoke(deployment, 'Starter', 'allowed')).toEqual({
        executionArn: `${ARN.replace('stateMachine', 'execution')}:allowed`,
      });
      expect(await invoke(deployment, 'Stranger', 'denied')).toEqual({ error: 'AccessDeniedException' });
      const unsigned = await fetch(deployment.statesEndpoint ?? '', {
        method: 'POST',
        headers: { 'x-amz-target': 'AWSStepFunctions.ListStateMachines' },
        body: '{}',
      });
      expect(unsigned.status).toBe(403);
    } finally {
      await deployment.stop();
    }
  });

  it("fails a task for which the machine's role allows nothing", async () => {
    await during(
      async (client) => {
        const executionArn = await start(client, 'denied');
        await expect.poll(() => status(client, executionArn)).toBe('FAILED');
        const { error, cause } = await client.send(new DescribeExecutionCommand({ executionArn }));
        expect(error).toBe('Lambda.AWSLambdaException');
        expect(cause).toContain('not authorized to perform: lambda:InvokeFunction');
      },
      {},
      { MachineRole: role('lambda:InvokeFunction', `${ARN}:nothing`) },
    );
  });

  it('refuses at the start a definition that AWS would refuse', async () => {
    const folder = assemblyOf({ Machine: machine({ First: { Type: 'Task', Resource: '${Work}', Next: 'Nowhere' } }) });
    await expect(bootTest(folder)).rejects.toThrow(/state machine Machine: .*Nowhere/);
  });

  it.each([
    ['JSONata', { QueryLanguage: 'JSONata', Type: 'Pass', End: true }, 'First is written in JSONata'],
    [
      'another service',
      { Type: 'Task', Resource: 'arn:aws:states:::sns:publish', End: true },
      'First calls arn:aws:states:::sns:publish',
    ],
    ['variables', { Type: 'Pass', Assign: { a: 1 }, End: true }, 'First has Assign'],
  ])('names a machine that is not run here for %s', (_, First, reason) => {
    const { stateMachines, unsupported } = loadDeployment(assemblyOf({ Machine: machine({ First }) }));
    expect(stateMachines).toEqual([]);
    expect(unsupported.map((each) => each.reason).join()).toContain(reason);
  });

  it.each([
    ['no JSON', { DefinitionString: '{{' }, 'neither JSON nor YAML'],
    ['no states', { DefinitionString: '{"StartAt":"A"}' }, 'no StartAt'],
    ['no role', { RoleArn: undefined }, 'Machine.RoleArn is missing'],
    [
      'a file that is not there',
      { DefinitionString: undefined, DefinitionS3Location: { Bucket: 'b', Key: 'none.json' } },
      'not among the assets',
    ],
  ])('refuses a template whose machine has %s', (_, properties, message) => {
    const folder = assemblyOf({ Machine: machine({ First: { Type: 'Succeed' } }, properties) });
    expect(() => loadDeployment(folder)).toThrow(message);
  });
});
