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
import { answerIn, ConnectionFault, connectionFault, createPoster, faultIn } from '../services/awsJson.ts';

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
  /**
   * @param disturb stands around the call on the wire
   * @throws DynamoDbFault where DynamoDB refuses, ConnectionFault where it does not answer
   */
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

/** @param limits for tests */
export function createTransport(
  endpoint: string,
  region: string,
  limits?: Parameters<typeof createPoster>[1],
): DynamoDbTransport {
  const { post, stop } = createPoster({ endpoint, region, service: 'dynamodb', target: 'DynamoDB_20120810' }, limits);
  return {
    async call(operation, input, disturb) {
      const sent = JSON.stringify(input);
      const answering = disturb
        ? disturb(operation, sent, (other = sent) => post(operation, other))
        : post(operation, sent);
      const { status, text } = await answering.catch((error: unknown) => {
        throw connectionFault(error);
      });
      if (status === 200) return answerIn(text) as never;
      const { name, message = `DynamoDB answered ${status}`, body } = faultIn(text);
      // Half of a refusal does not say what was refused.
      if (name === undefined && status < 500) throw new ConnectionFault(`Unable to unmarshall response (${status})`);
      const reasons = body['CancellationReasons'] as CancellationReason[] | undefined;
      throw new DynamoDbFault(name ?? 'DynamoDbException', message, reasons, status);
    },
    stop,
  };
}
