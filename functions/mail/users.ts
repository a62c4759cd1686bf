/** Which users of the workshop get mail. */
import { paginateQuery } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Row } from '../shared/rows.ts';
import { dynamodb } from '../shared/rows.ts';
import { requireSetting } from '../shared/environment.ts';

/** The users of a role, from its index. */
export async function usersOf(role: string): Promise<Row[]> {
  const rows: Row[] = [];
  const pages = paginateQuery(
    { client: dynamodb },
    {
      TableName: requireSetting('USERS_TABLE'),
      IndexName: 'byRole',
      KeyConditionExpression: '#role = :role',
      ExpressionAttributeNames: { '#role': 'role' },
      ExpressionAttributeValues: marshall({ ':role': role }),
    },
  );
  for await (const { Items = [] } of pages) rows.push(...Items.map((item) => unmarshall(item)));
  return rows;
}
