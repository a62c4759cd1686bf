/** One user per role, for demos and tests. */
import {
  AdminGetUserCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminSetUserPasswordCommand,
  AssociateSoftwareTokenCommand,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  SetUserMFAPreferenceCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { TallerClient } from '../../client/index.ts';
import { createTallerClient } from '../../client/index.ts';
import { ensureUser } from '../../functions/users/ensureUser.ts';
import type { PageLogin } from '../../local/http/graphiql/index.ts';
import type { WorkshopDeployment } from './stack.ts';
import { tableName } from './stack.ts';
import { oneTimeCode, PERIOD_MS } from './totp.ts';

export interface DemoUser {
  role: string;
  username: string;
  password: string;
  /** Of the authenticator, base 32; only administrators have one. */
  totpSecret?: string;
}

/** Only for local stacks: on AWS users are invited and choose a password. */
const PASSWORD = 'Taller-2026!';

const DEMO_USERS: readonly [role: string, mailbox: string, name: string][] = [
  ['ADMIN', 'admin', 'Rosa Quispe'],
  ['ADVISOR', 'recepcion', 'Lucía Fernández'],
  ['TECHNICIAN', 'tecnico', 'Julio Mamani'],
  ['CASHIER', 'caja', 'Carmen Huamán'],
  ['STOREKEEPER', 'almacen', 'Pedro Salazar'],
  ['SCREEN', 'pantalla', 'Pantalla de taller'],
  ['INTEGRATOR', 'integracion', 'Integración contable'],
  ['PURCHASER', 'compras', 'Elena Rojas'],
  ['DRIVER', 'conductor', 'Mario Ccori'],
];

const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };

/** Makes the missing ones. */
export async function ensureDemoUsers(deployment: WorkshopDeployment): Promise<DemoUser[]> {
  const cognito = new CognitoIdentityProviderClient({
    endpoint: deployment.cognitoEndpoint,
    region: deployment.region,
    credentials: CREDENTIALS,
  });
  const dynamodb = new DynamoDBClient({
    endpoint: deployment.dynamoDbEndpoint,
    region: deployment.region,
    credentials: CREDENTIALS,
  });
  const context = {
    cognito,
    dynamodb,
    userPoolId: deployment.userPoolId,
    usersTable: tableName(deployment, 'Users'),
    rolesTable: tableName(deployment, 'RolePermissions'),
    invite: false,
  };
  try {
    return await Promise.all(
      DEMO_USERS.map(async ([role, mailbox, name]) => {
        const username = `${mailbox}@el-experto.example`;
        await ensureUser(context, { email: username, name, role });
        await cognito.send(
          new AdminSetUserPasswordCommand({
            UserPoolId: deployment.userPoolId,
            Username: username,
            Password: PASSWORD,
            Permanent: true,
          }),
        );
        const totpSecret = role === 'ADMIN' ? await newAuthenticator(cognito, deployment, username) : undefined;
        return { role, username, password: PASSWORD, ...(totpSecret === undefined ? {} : { totpSecret }) };
      }),
    );
  } finally {
    cognito.destroy();
    dynamodb.destroy();
  }
}

/**
 * What an administrator does at the first sign-in, or with a new telephone: the old authenticator is forgotten, and a new one set up.
 * @returns undefined if the demo's administrator was disabled
 */
async function newAuthenticator(
  cognito: CognitoIdentityProviderClient,
  deployment: WorkshopDeployment,
  username: string,
): Promise<string | undefined> {
  const { Enabled } = await cognito.send(
    new AdminGetUserCommand({ UserPoolId: deployment.userPoolId, Username: username }),
  );
  if (Enabled === false) return undefined;
  await cognito.send(
    new AdminSetUserMFAPreferenceCommand({
      UserPoolId: deployment.userPoolId,
      Username: username,
      SoftwareTokenMfaSettings: { Enabled: false },
    }),
  );
  const { AuthenticationResult } = await cognito.send(
    new InitiateAuthCommand({
      ClientId: deployment.clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: username, PASSWORD },
    }),
  );
  const AccessToken = AuthenticationResult?.AccessToken;
  const { SecretCode = '' } = await cognito.send(new AssociateSoftwareTokenCommand({ AccessToken }));
  // The code of the half minute before is taken, too, and leaves the present one for signing in: a code counts once.
  const UserCode = oneTimeCode(SecretCode, Date.now() - PERIOD_MS);
  await cognito.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode }));
  await cognito.send(
    new SetUserMFAPreferenceCommand({ AccessToken, SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } }),
  );
  return SecretCode;
}

/** For GraphiQL: one click each, one-time codes included. */
export function pageLogins(logins: readonly DemoUser[]): PageLogin[] {
  return logins.map(({ role, username, password, totpSecret }) => ({
    label: role,
    username,
    password,
    ...(totpSecret === undefined ? {} : { code: () => oneTimeCode(totpSecret) }),
  }));
}

export interface ApiAddress {
  graphql: string;
  cognito: string;
  userPoolClientId: string;
}

/** A client for each role, signed in. */
export async function signInAll(address: ApiAddress, logins: readonly DemoUser[]): Promise<Map<string, TallerClient>> {
  const clients = await Promise.all(
    logins.map(async ({ role, username, password, totpSecret }) => {
      const client = createTallerClient({
        endpoint: address.graphql,
        auth: { clientId: address.userPoolClientId, endpoint: address.cognito },
      });
      await client.signIn(username, password, totpSecret === undefined ? undefined : () => oneTimeCode(totpSecret));
      return [role, client] as const;
    }),
  );
  return new Map(clients);
}

/** @throws if no user has the role */
export function as(clients: ReadonlyMap<string, TallerClient>, role: string): TallerClient {
  const client = clients.get(role);
  if (!client) throw new Error(`nobody has the role ${role}`);
  return client;
}
