/** Tables, global ones too: here each has its one replica. */
import type { CreateTableCommandInput, GlobalSecondaryIndex, TimeToLiveSpecification } from '@aws-sdk/client-dynamodb';
import type { TableModel } from '../model.ts';
import type { Found, Reading } from './reading.ts';
import { list } from './reading.ts';
import { isObject } from './template.ts';

export function tableModel(found: Found, reading: Reading): TableModel {
  const { stack, logicalId, type, properties } = found;
  const { ref, attributes } = stack.physical(logicalId);
  for (const name of ['KeySchema', 'AttributeDefinitions'])
    if (list(properties[name]).length === 0) stack.failAt(logicalId, `${logicalId} (${type}) has no ${name}`);
  const stream = properties['StreamSpecification'] as { StreamViewType: 'NEW_AND_OLD_IMAGES' } | undefined;
  const ttl = properties['TimeToLiveSpecification'] as { AttributeName: string; Enabled: boolean | string } | undefined;
  const create: CreateTableCommandInput = {
    TableName: ref,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: properties['KeySchema'] as NonNullable<CreateTableCommandInput['KeySchema']>,
    AttributeDefinitions: properties['AttributeDefinitions'] as NonNullable<
      CreateTableCommandInput['AttributeDefinitions']
    >,
  };
  if (properties['GlobalSecondaryIndexes'])
    create.GlobalSecondaryIndexes = (properties['GlobalSecondaryIndexes'] as GlobalSecondaryIndex[]).map(indexOf);
  if (properties['LocalSecondaryIndexes'])
    create.LocalSecondaryIndexes = properties['LocalSecondaryIndexes'] as NonNullable<
      CreateTableCommandInput['LocalSecondaryIndexes']
    >;
  if (stream) create.StreamSpecification = { StreamEnabled: true, StreamViewType: stream.StreamViewType };
  const elsewhere = list(properties['Replicas']).filter(
    (replica) => isObject(replica) && replica['Region'] !== stack.region,
  );
  if (elsewhere.length > 0)
    reading.report(found, 'one replica of a global table is kept here, that of its own region', { harmless: true });
  const timeToLive: TimeToLiveSpecification | undefined =
    ttl && String(ttl.Enabled) === 'true' ? { AttributeName: ttl.AttributeName, Enabled: true } : undefined;
  return {
    stack: stack.source.name,
    logicalId,
    name: ref,
    arn: attributes['Arn'] ?? '',
    ...(stream && attributes['StreamArn'] ? { streamArn: attributes['StreamArn'] } : {}),
    create,
    ...(timeToLive ? { timeToLive } : {}),
  };
}

function indexOf(index: GlobalSecondaryIndex): GlobalSecondaryIndex {
  return { IndexName: index.IndexName, KeySchema: index.KeySchema, Projection: index.Projection };
}
