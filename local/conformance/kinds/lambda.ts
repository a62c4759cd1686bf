/** Kind `lambda`: a small API whose data source is a Lambda function that the case plays, call by call. */
import type { LambdaOutcome } from '../../dataSources/lambda.ts';
import { lambdaDataSource } from '../../dataSources/lambda.ts';
import { testApi } from '../../graphql/testApi.ts';
import { CaseError } from '../case.ts';
import { ACCOUNT, REGION } from './credentials.ts';
import type { Kind } from './kind.ts';
import type { Pipeline } from './resolvers.ts';
import { resolversOf } from './resolvers.ts';

type Thing = Record<string, unknown>;

/** What the function does: answers, fails, or gives every member of the list it got back as `{ got: member }`. */
type Call = { answer: unknown } | { error: { errorType: string; errorMessage: string } } | { echo: true };

const ARN = `arn:aws:lambda:${REGION}:${ACCOUNT}:function:fn`;
const role = (allowed: boolean) => ({
  stack: 'Test',
  logicalId: 'Role',
  arn: `arn:aws:iam::${ACCOUNT}:role/Role`,
  statements: allowed ? [{ effect: 'Allow' as const, actions: ['lambda:InvokeFunction'], resources: [`${ARN}*`] }] : [],
});

function outcomeOf(call: Call, payload: unknown): LambdaOutcome {
  if ('error' in call) return { payload: null, error: call.error };
  if ('answer' in call) return { payload: call.answer };
  return { payload: Array.isArray(payload) ? payload.map((got: unknown) => ({ got })) : { got: payload } };
}

export const lambda: Kind = {
  fields: [
    'schema',
    'resolvers',
    'direct',
    'query',
    'variables',
    'function',
    'maxBatchSize',
    'allowed',
    'operationName',
  ],
  async run(test) {
    const {
      schema,
      resolvers = {},
      direct = [],
      query,
      variables,
      function: played = [{ echo: true }],
      maxBatchSize,
      allowed = true,
    } = test.input;
    if (typeof schema !== 'string' || typeof query !== 'string')
      throw new CaseError(`${test.place}: schema and query are texts`);
    const calls: Thing[] = [];
    const invoke = (_arn: string, payload: unknown, invocationType: string): Promise<LambdaOutcome> => {
      const list = played as Call[];
      const call = list[Math.min(calls.length, list.length - 1)] ?? { echo: true };
      calls.push({ payload: JSON.parse(JSON.stringify(payload ?? null)) as unknown, invocationType });
      return Promise.resolve(outcomeOf(call, payload));
    };
    const dataSource = lambdaDataSource(
      {
        stack: 'Test',
        logicalId: 'Fn',
        name: 'fn',
        type: 'AWS_LAMBDA',
        functionArn: ARN,
        role: role(allowed === true),
      },
      invoke,
      () => undefined,
    );
    const executor = testApi({
      schema,
      resolvers: resolversOf(resolvers as Record<string, Pipeline>),
      direct: direct as string[],
      dataSource,
      ...(typeof maxBatchSize === 'number' ? { maxBatchSize } : {}),
    });
    const response = await executor.ask(query, variables === undefined ? {} : { variables: variables as Thing });
    return { response: JSON.parse(JSON.stringify(response)) as unknown, calls };
  },
};
