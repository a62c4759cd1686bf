/** Administers the workshop's users for the API: Cognito and the `Users` table together. */
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { FunctionAnswer } from '../shared/functionAnswer.ts';
import { refusable } from '../shared/functionAnswer.ts';
import { changedIn, stampIn } from '../shared/stamp.ts';
import { requireSetting } from '../shared/environment.ts';
import { run } from './commands.ts';
import { isCommand } from './event.ts';

const tools = {
  logger: new Logger({ serviceName: 'users' }),
  metrics: new Metrics({ namespace: 'Taller', serviceName: 'users' }),
};
const dynamodb = new DynamoDBClient({});
const cognito = new CognitoIdentityProviderClient({});

/** @throws where the event is no command, or a fault is ours */
export async function handler(event: unknown): Promise<FunctionAnswer> {
  if (!isCommand(event)) throw new Error('expected a command of the API');
  const written = stampIn(event.written);
  const changed = changedIn(event.changed);
  return refusable(event.action, 'UserAdministrationFailed', tools, () =>
    run(
      {
        ...(written ? { written } : {}),
        ...(changed ? { changed } : {}),
        cognito,
        dynamodb,
        userPoolId: requireSetting('USER_POOL_ID'),
        usersTable: requireSetting('USERS_TABLE'),
        rolesTable: requireSetting('ROLE_PERMISSIONS_TABLE'),
      },
      event,
    ),
  );
}
