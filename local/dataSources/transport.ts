/**
 * Calls to DynamoDB over its own wire protocol (AWS JSON 1.0). The SDK signs, models and retries each call, which costs
 * more time on this machine than DynamoDB Local needs to answer; requests arrive here as attribute values already.
 */
import type {
  BatchGetItemCommandInput,
  BatchGetItemCommandOutput,
  BatchWriteItemCommandInput,
  BatchWriteItemCommandOutput,
  CancellationReason,
  DeleteItemCommandInput,
  DeleteItemCommandOutput,
  GetItemCommandInput,
  GetItemCommandOutput,
  PutItemCommandInput,
  PutItemCommandOutput,
  QueryCommandInput,
  QueryCommandOutput,
  ScanCommandInput,
  ScanCommandOutput,
  TransactGetItemsCommandInput,
  TransactGetItemsCommandOutput,
  TransactWriteItemsCommandInput,
  TransactWriteItemsCommandOutput,
  UpdateItemCommandInput,
  UpdateItemCommandOutput,
} from '@aws-sdk/client-dynamodb';
import type { Disturb } from '../faults/wire.ts';
import { createPoster, faultIn } from '../services/awsJson.ts';

interface Operations {
  GetItem: [GetItemCommandInput, GetItemCommandOutput];
  PutItem: [PutItemCommandInput, PutItemCommandOutput];
  UpdateItem: [UpdateItemCommandInput, UpdateItemCommandOutput];
  DeleteItem: [DeleteItemCommandInput, DeleteItemCommandOutput];
  Query: [QueryCommandInput, QueryCommandOutput];
  Scan: [ScanCommandInput, ScanCommandOutput];
  BatchGetItem: [BatchGetItemCommandInput, BatchGetItemCommandOutput];
  BatchWriteItem: [BatchWriteItemCommandInput, BatchWriteItemCommandOutput];
  TransactGetItems: [TransactGetItemsCommandInput, TransactGetItemsCommandOutput];
  TransactWriteItems: [TransactWriteItemsCommandInput, TransactWriteItemsCommandOutput];
}

export interface DynamoDbTransport {
  /** @param disturb stands around the call on the wire @throws DynamoDbFault where DynamoDB refuses */
  call<Name extends keyof Operations>(
    operation: Name,
    input: Operations[Name][0],
    disturb?: Disturb,
  ): Promise<Operations[Name][1]>;
  stop(): void;
}

/** What DynamoDB refused. `name` is its exception, such as `ConditionalCheckFailedException`. */
export class DynamoDbFault extends Error {
  /** One per item of a cancelled transaction. */
  readonly reasons: CancellationReason[] | undefined;

  /** Of HTTP. */
  readonly status: number;

  constructor(name: string, message: string, reasons?: CancellationReason[], status = 400) {
    super(message);
    this.name = name;
    this.reasons = reasons;
    this.status = status;
  }
}

export function createTransport(endpoint: string, region: string): DynamoDbTransport {
  const { post, stop } = createPoster({ endpoint, region, service: 'dynamodb', target: 'DynamoDB_20120810' });
  return {
    async call(operation, input, disturb) {
      const sent = JSON.stringify(input);
      const { status, text } = await (disturb
        ? disturb(operation, sent, (other = sent) => post(operation, other))
        : post(operation, sent));
      if (status === 200) return JSON.parse(text) as never;
      const { name = 'DynamoDbException', message = `DynamoDB answered ${status}`, body } = faultIn(text);
      throw new DynamoDbFault(name, message, body['CancellationReasons'] as CancellationReason[] | undefined, status);
    },
    stop,
  };
}
