/**
 * Which call of a request this is: Lambda calls a function again that CloudFormation's event ended without an answer,
 * and does not say so.
 */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ConditionalCheckFailedException, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { PLACES } from '../migrations/place.ts';

const KEY = { pk: PLACES, sk: 'REQUEST' };

/** @param request CloudFormation's id of it @returns 1 for the first */
export async function countAttempt(dynamodb: DynamoDBClient, settingsTable: string, request: string): Promise<number> {
  try {
    const { Attributes = {} } = await dynamodb.send(
      new UpdateItemCommand({
        TableName: settingsTable,
        Key: marshall(KEY),
        UpdateExpression: 'ADD attempts :one',
        ConditionExpression: 'requestId = :request',
        ExpressionAttributeValues: marshall({ ':one': 1, ':request': request }),
        ReturnValues: 'ALL_NEW',
      }),
    );
    return Number(unmarshall(Attributes)['attempts']);
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
  await dynamodb.send(
    new PutItemCommand({ TableName: settingsTable, Item: marshall({ ...KEY, requestId: request, attempts: 1 }) }),
  );
  return 1;
}
