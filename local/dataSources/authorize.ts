/** Asks the role of a data source, in the words of AWS's own refusal. */
import { isAllowed } from '../cloudformation/iam.ts';
import type { DataSourceModel } from '../model.ts';
import type { NeededPermission } from './permissions.ts';
import { serviceMessage } from './serviceMessage.ts';
import type { DataSourceAnswer } from './types.ts';

export interface AuthorizeOptions {
  accountId: string;
  /** Loud on the console: AWS would say it only in a log. */
  warn: (line: string) => void;
}

/** @returns the refusal of the first action that the role does not allow */
export function refusedByRole(
  model: DataSourceModel & { type: 'AMAZON_DYNAMODB' },
  permissions: readonly NeededPermission[],
  options: AuthorizeOptions,
): DataSourceAnswer | null {
  for (const needed of permissions) {
    const table = `arn:aws:dynamodb:${model.region}:${options.accountId}:table/${needed.table}`;
    const resource = needed.index === undefined ? table : `${table}/index/${needed.index}`;
    const action = `dynamodb:${needed.action}`;
    if (isAllowed(model.role, action, resource).allowed) continue;
    const message =
      `User: arn:aws:sts::${options.accountId}:assumed-role/${model.role?.logicalId ?? 'none'}` +
      `/APPSYNC_ASSUME_ROLE is not authorized to perform: ${action} on resource: ${resource} because no ` +
      `identity-based policy allows the ${action} action`;
    options.warn(`data source ${model.name}: ${message}`);
    return { result: null, error: { type: 'DynamoDB:DynamoDbException', message: serviceMessage(message) } };
  }
  return null;
}
