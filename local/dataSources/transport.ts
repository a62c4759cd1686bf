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
import type { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:http';

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
  /** @throws DynamoDbFault where DynamoDB refuses */
  call<Name extends keyof Operations>(operation: Name, input: Operations[Name][0]): Promise<Operations[Name][1]>;
  stop(): void;
}

/** What DynamoDB refused. `name` is its exception, such as `ConditionalCheckFailedException`. */
export class DynamoDbFault extends Error {
  /** One per item of a cancelled transaction. */
  readonly reasons: CancellationReason[] | undefined;

  constructor(name: string, message: string, reasons?: CancellationReason[]) {
    super(message);
    this.name = name;
    this.reasons = reasons;
  }
}

/** DynamoDB Local reads the region and the key id out of it and checks no signature. */
const AUTHORIZATION = (region: string): string => `AWS4-HMAC-SHA256 Credential=local/20260101/${region}/dynamodb/aws4_request, SignedHeaders=host, Signature=local`;
const MAX_SOCKETS = 64;

interface Fault {
  __type?: string;
  message?: string;
  Message?: string;
  CancellationReasons?: CancellationReason[];
}

export function createTransport(endpoint: string, region: string): DynamoDbTransport {
  const agent = new Agent({ keepAlive: true, maxSockets: MAX_SOCKETS });
  const { hostname, port } = new URL(endpoint);
  const authorization = AUTHORIZATION(region);

  function post(operation: string, body: string): Promise<{ status: number; text: string }> {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `DynamoDB_20120810.${operation}`, authorization, 'content-length': Buffer.byteLength(body) };
      const sent = request({ agent, hostname, port, method: 'POST', headers }, (response) => {
        readAll(response).then((text) => resolve({ status: response.statusCode ?? 0, text }), reject);
      });
      sent.on('error', (error: NodeJS.ErrnoException) => {
        // The server had closed an idle connection before it saw the request: nothing took place.
        if (sent.reusedSocket && error.code === 'ECONNRESET') resolve(post(operation, body));
        else reject(error);
      });
      sent.end(body);
    });
  }

  return {
    async call(operation, input) {
      const { status, text } = await post(operation, JSON.stringify(input));
      if (status === 200) return JSON.parse(text) as never;
      throw faultOf(status, text);
    },
    stop: () => agent.destroy(),
  };
}

async function readAll(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function faultOf(status: number, text: string): DynamoDbFault {
  let fault: Fault = {};
  try {
    fault = JSON.parse(text) as Fault;
  } catch {
    // The line below says what came instead.
  }
  const name = fault.__type?.split('#').at(-1) ?? 'DynamoDbException';
  return new DynamoDbFault(name, fault.message ?? fault.Message ?? `DynamoDB answered ${status}`, fault.CancellationReasons);
}
