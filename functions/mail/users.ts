/** Who of the staff is written to. */
import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Row } from '../shared/rows.ts';
import { dynamodb } from '../shared/rows.ts';
import { setting } from '../shared/settings.ts';

/** The users of a role, from its index. */
export async function usersOf(role: string): Promise<Row[]> {
  const rows: Row[] = [];
  let start: Row | undefined;
  do {
    const page = await dynamodb.send(
      new QueryCommand({ TableName: setting('USERS_TABLE'), IndexName: 'byRole', KeyConditionExpression: '#role = :role', ExpressionAttributeNames: { '#role': 'role' }, ExpressionAttributeValues: marshall({ ':role': role }), ...(start ? { ExclusiveStartKey: marshall(start) } : {}) }),
    );
    rows.push(...(page.Items ?? []).map((item) => unmarshall(item)));
    start = page.LastEvaluatedKey ? unmarshall(page.LastEvaluatedKey) : undefined;
  } while (start);
  return rows;
}
