/** Which IAM actions on which resources a command needs. Source: Service Authorization Reference, DynamoDB. */
import type { Command } from './requests.ts';

export interface NeededPermission {
  action: string;
  table: string;
  index?: string;
}

const TRANSACT_ACTIONS = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
} as const;

export function neededPermissions(command: Command): NeededPermission[] {
  switch (command.operation) {
    case 'BatchGetItem':
      return Object.keys(command.input.RequestItems ?? {}).map((table) => ({ action: 'BatchGetItem', table }));
    case 'BatchPutItem':
    case 'BatchDeleteItem':
      return Object.keys(command.input.RequestItems ?? {}).map((table) => ({ action: 'BatchWriteItem', table }));
    case 'TransactGetItems':
      return (command.input.TransactItems ?? []).map((item) => ({
        action: 'GetItem',
        table: item.Get?.TableName ?? '',
      }));
    case 'TransactWriteItems':
      return (command.input.TransactItems ?? []).flatMap((item) =>
        Object.entries(TRANSACT_ACTIONS).flatMap(([kind, action]) => {
          const table = item[kind as keyof typeof TRANSACT_ACTIONS]?.TableName;
          return table === undefined ? [] : [{ action, table }];
        }),
      );
    case 'Query':
    case 'Scan': {
      const { TableName: table = '', IndexName: index } = command.input;
      return [{ action: command.operation, table, ...(index === undefined ? {} : { index }) }];
    }
    default:
      return [{ action: command.operation, table: command.input.TableName ?? '' }];
  }
}
