/**
 * npm aws-amplify 6, unmodified, configured by `amplify_outputs.json`: signs in, asks, changes, and follows over
 * WSS. Prints one JSON line per step.
 */
import { Amplify } from 'aws-amplify';
import type { GraphQLResult } from 'aws-amplify/api';
import { generateClient } from 'aws-amplify/api';
import { signIn } from 'aws-amplify/auth';
import { parseAmplifyConfig } from 'aws-amplify/utils';

interface Input {
  outputs: Parameters<typeof parseAmplifyConfig>[0];
  cognito: string;
  username: string;
  password: string;
  orderId: string;
}

type Observed = {
  subscribe(observer: { next(event: { data: unknown }): void; error(fault: unknown): void }): { unsubscribe(): void };
};

const input = JSON.parse(process.env['CLIENT_INPUT'] ?? '{}') as Input;
const say = (step: string, value: unknown): void => console.log(JSON.stringify({ step, value }));

// The file's format has no place for another Cognito; the library's own configuration has.
const resources = parseAmplifyConfig(input.outputs);
const pool = resources.Auth?.Cognito;
if (!pool) throw new Error('the outputs name no user pool');
Amplify.configure({
  ...resources,
  Auth: { Cognito: { ...pool, userPoolEndpoint: input.cognito } },
} as typeof resources);
const { isSignedIn } = await signIn({
  username: input.username,
  password: input.password,
  options: { authFlowType: 'USER_PASSWORD_AUTH' },
});
say('signed in', isSignedIn);
const client = generateClient({ authMode: 'userPool' });
const me = (await client.graphql({ query: '{ me { user { role } } }' })) as GraphQLResult<{
  me: { user: { role: string } };
}>;
say('asked', me.data.me.user.role);

const change = new Promise<unknown>((resolve, reject) => {
  const observable = client.graphql({
    query: 'subscription follow($id: ID!) { onWorkOrderChanged(id: $id) { workOrderId kind state bay } }',
    variables: { id: input.orderId },
  }) as unknown as Observed;
  observable.subscribe({
    next: ({ data }) => resolve(data),
    error: (fault) => reject(fault instanceof Error ? fault : new Error(JSON.stringify(fault))),
  });
});
// AppSync replays nothing, and this client does not say when a subscription is live: change until it is heard.
let heard = false;
void change.finally(() => (heard = true)).catch(() => undefined);
for (let bay = 1; !heard && bay < 200; bay += 1) {
  await client.graphql({
    query: 'mutation move($id: ID!, $bay: String) { updateWorkOrder(id: $id, input: { bay: $bay }) { bay } }',
    variables: { id: input.orderId, bay: `A${bay}` },
  });
  await Promise.race([change, new Promise((resolve) => setTimeout(resolve, 50))]);
}
say('followed', await change);
process.exit(0);
