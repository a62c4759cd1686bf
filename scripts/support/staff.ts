/** One member of staff per role, for demos and tests. */
import { AdminSetUserPasswordCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { TallerClient } from '../../client/index.ts';
import { createTallerClient } from '../../client/index.ts';
import { ensureStaffMember } from '../../functions/staff/ensureStaffMember.ts';
import type { LocalDeployment } from '../../local/boot.ts';
import { tableName } from './stack.ts';

export interface StaffLogin {
  role: string;
  username: string;
  password: string;
}

/** Only for machines: on AWS everybody is invited and chooses a password. */
const PASSWORD = 'Taller-2026!';

const STAFF: readonly [role: string, mailbox: string, name: string][] = [
  ['ADMIN', 'admin', 'Rosa Quispe'],
  ['ADVISOR', 'recepcion', 'Lucía Fernández'],
  ['TECHNICIAN', 'tecnico', 'Julio Mamani'],
  ['CASHIER', 'caja', 'Carmen Huamán'],
  ['STOREKEEPER', 'almacen', 'Pedro Salazar'],
  ['SCREEN', 'pantalla', 'Pantalla de taller'],
  ['INTEGRATOR', 'integracion', 'Integración contable'],
];

const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };

/** Makes whoever is missing. */
export async function ensureDemoStaff(deployment: LocalDeployment): Promise<StaffLogin[]> {
  const cognito = new CognitoIdentityProviderClient({ endpoint: deployment.cognitoEndpoint, region: deployment.region, credentials: CREDENTIALS });
  const dynamodb = new DynamoDBClient({ endpoint: deployment.dynamoDbEndpoint, region: deployment.region, credentials: CREDENTIALS });
  const context = { cognito, dynamodb, userPoolId: deployment.userPoolId, usersTable: tableName(deployment, 'Users'), rolesTable: tableName(deployment, 'RolePermissions'), invite: false };
  try {
    return await Promise.all(
      STAFF.map(async ([role, mailbox, name]) => {
        const username = `${mailbox}@el-experto.example`;
        await ensureStaffMember(context, { email: username, name, role });
        await cognito.send(new AdminSetUserPasswordCommand({ UserPoolId: deployment.userPoolId, Username: username, Password: PASSWORD, Permanent: true }));
        return { role, username, password: PASSWORD };
      }),
    );
  } finally {
    cognito.destroy();
    dynamodb.destroy();
  }
}

export interface ApiAddress {
  graphql: string;
  cognito: string;
  userPoolClientId: string;
}

/** A client for each role, signed in. */
export async function signInAll(address: ApiAddress, logins: readonly StaffLogin[]): Promise<Map<string, TallerClient>> {
  const clients = await Promise.all(
    logins.map(async ({ role, username, password }) => {
      const client = createTallerClient({ endpoint: address.graphql, auth: { clientId: address.userPoolClientId, endpoint: address.cognito } });
      await client.signIn(username, password);
      return [role, client] as const;
    }),
  );
  return new Map(clients);
}

/** @throws where nobody has the role */
export function as(clients: ReadonlyMap<string, TallerClient>, role: string): TallerClient {
  const client = clients.get(role);
  if (!client) throw new Error(`nobody has the role ${role}`);
  return client;
}
