/** Customers who sign up by themselves, with the code from their mail, and open an account in the shop. */
import { AdminCreateUserCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { expect, vi } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { createTallerClient } from '../../client/index.ts';
import { mailsTo } from './mails.ts';
import type { Stack } from './stack.ts';
import { present, unique } from './workshop.ts';

export const SHOPPERS_PASSWORD = 'Repuestos-2026!';

export interface Shopper {
  email: string;
  client: TallerClient;
}

/** The code in the newest mail to an address. */
export async function codeFor(stack: Stack, email: string): Promise<string> {
  return vi.waitFor(
    async () => {
      const html = (await mailsTo(stack, email)).at(-1)?.body.html ?? '';
      const [, code] = /<strong>(\d{4,8})</.exec(html) ?? [];
      expect(code).toBeDefined();
      return code ?? '';
    },
    { timeout: 20_000 },
  );
}

/** Somebody who has signed up, and has no account yet. */
export async function newShopper(stack: Stack): Promise<Shopper> {
  const email = `${unique().toLowerCase()}@correo.example`;
  const { graphqlUrl: endpoint, deployment } = stack;
  const client = createTallerClient({
    endpoint,
    auth: { clientId: deployment.clientId, endpoint: deployment.cognitoEndpoint },
  });
  await client.signUp(email, SHOPPERS_PASSWORD);
  await client.confirmSignUp(email, await codeFor(stack, email));
  await client.signIn(email, SHOPPERS_PASSWORD);
  return { email, client };
}

/** A client of whoever has the token. */
export function asShopper({ graphqlUrl: endpoint }: Stack, token: string): TallerClient {
  return createTallerClient({ endpoint, auth: () => token });
}

/** The token of somebody whom the pool knows by a verified address, without the way there: it takes no mail. */
export async function pooledShopper(stack: Stack): Promise<string> {
  const { deployment } = stack;
  const cognito = new CognitoIdentityProviderClient({
    region: deployment.region,
    endpoint: deployment.cognitoEndpoint,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const email = `${unique().toLowerCase()}@correo.example`;
  try {
    const { User } = await cognito.send(
      new AdminCreateUserCommand({
        UserPoolId: deployment.userPoolId,
        Username: email,
        MessageAction: 'SUPPRESS',
        UserAttributes: [
          { Name: 'email', Value: email },
          { Name: 'email_verified', Value: 'true' },
        ],
      }),
    );
    const sub = User?.Attributes?.find(({ Name }) => Name === 'sub')?.Value;
    return await stack.tokenOf(present(sub), ['CUSTOMER']);
  } finally {
    cognito.destroy();
  }
}

/** Somebody who has signed up and opened an account. @returns also the customer's id */
export async function newShopCustomer(stack: Stack, name = 'Ana Compradora'): Promise<Shopper & { id: string }> {
  const shopper = await newShopper(stack);
  const { id } = present(await shopper.client.openShopAccount({ input: { name, phone: '+51987654321' } }));
  return { ...shopper, id };
}
