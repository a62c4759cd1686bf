/** Which tables a function may have written: its role says so. Readers of other tables need not look after each of its invocations. */
import { isAllowed } from '../cloudformation/iam.ts';
import type { DeploymentModel } from '../model.ts';

const WRITING = [
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'BatchWriteItem',
  'PartiQLInsert',
  'PartiQLUpdate',
  'PartiQLDelete',
];

/** @returns for a function's ARN the names of the tables; all of them for a function whose role is of elsewhere */
export function tablesWrittenBy({ functions, tables }: DeploymentModel): (functionArn: string) => string[] {
  const known = new Map<string, string[]>();
  const find = (functionArn: string): string[] => {
    const role = functions.find(({ arn }) => arn === functionArn)?.role;
    const written = tables.filter(
      ({ arn }) => !role || WRITING.some((action) => isAllowed(role, `dynamodb:${action}`, arn).allowed),
    );
    return written.map(({ name }) => name);
  };
  return (functionArn) => {
    const found = known.get(functionArn) ?? find(functionArn);
    known.set(functionArn, found);
    return found;
  };
}
