/**
 * Apollo Client with npm aws-appsync-auth-link and aws-appsync-subscription-link, unmodified: asks, changes, and
 * follows over WS. Prints one JSON line per step.
 */
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client/core/index.js';
import { AUTH_TYPE, createAuthLink } from 'aws-appsync-auth-link';
import { createSubscriptionHandshakeLink } from 'aws-appsync-subscription-link';

interface Input {
  graphql: string;
  region: string;
  token: string;
  orderId: string;
}

const input = JSON.parse(process.env['CLIENT_INPUT'] ?? '{}') as Input;
const say = (step: string, value: unknown): void => console.log(JSON.stringify({ step, value }));
const url = input.graphql;
const { region } = input;
const auth = { type: AUTH_TYPE.AMAZON_COGNITO_USER_POOLS, jwtToken: input.token } as const;
const link = ApolloLink.from([
  createAuthLink({ url, region, auth }) as unknown as ApolloLink,
  createSubscriptionHandshakeLink({ url, region, auth }, new HttpLink({ uri: url }) as never) as unknown as ApolloLink,
]);
const client = new ApolloClient({ link, cache: new InMemoryCache() });

const me = await client.query<{ me: { user: { role: string } } }>({
  query: gql`
    {
      me {
        user {
          id
          role
        }
      }
    }
  `,
});
say('asked', me.data?.me.user.role);
const change = new Promise<unknown>((resolve, reject) => {
  client
    .subscribe({
      query: gql`
        subscription follow($id: ID!) {
          onWorkOrderChanged(id: $id) {
            id
            workOrderId
            kind
            state
            bay
          }
        }
      `,
      variables: { id: input.orderId },
    })
    .subscribe({ next: (result) => resolve(result.data), error: reject });
});
let heard = false;
void change.finally(() => (heard = true)).catch(() => undefined);
for (let bay = 1; !heard && bay < 200; bay += 1) {
  await client.mutate({
    mutation: gql`
      mutation move($id: ID!, $bay: String) {
        updateWorkOrder(id: $id, input: { bay: $bay }) {
          id
          bay
        }
      }
    `,
    variables: { id: input.orderId, bay: `P${bay}` },
  });
  await Promise.race([change, new Promise((resolve) => setTimeout(resolve, 50))]);
}
say('followed', await change);
process.exit(0);
