/** What a data source answers: a result, an error, or both (a cancelled transaction has both). */
import type { DataSourceModel } from '../model.ts';
import type { RequestHeaders } from '../runtime/types.ts';

export interface DataSourceError {
  type: string;
  message: string;
  /** What a Lambda function called its own error; null where it never got to one. Only Lambda's errors have it, as callers report. */
  unhandledErrorType?: string | null;
}

export interface DataSourceAnswer {
  result: unknown;
  error?: DataSourceError;
}

/** Where a call comes from, for messages and measurements. */
export interface CallOrigin {
  /** `Type.field` */
  field: string;
  requestId: string;
  /** The field's arguments and who asks: what a conflict handler is told. */
  arguments?: Record<string, unknown>;
  identity?: unknown;
  /** Of the request. */
  headers?: RequestHeaders;
  /** Which step of the field asks: its place in the pipeline, 1-based, and the AppSync function's name. */
  step?: { place: number; name?: string };
  /** What a call is gathered with for a BatchInvoke: those of the same step of the same field of the same request. */
  batch?: { key: string; maxSize: number };
}

export interface DataSource {
  /** @param request what the request handler returned */
  invoke(request: unknown, origin: CallOrigin): Promise<DataSourceAnswer>;
}

/** One call to DynamoDB, refused ones included. */
export interface DynamoDbCall {
  /** DynamoDB's name: AppSync's BatchPutItem is a BatchWriteItem. */
  operation: string;
  /** The SDK command's input. */
  input: unknown;
  tables: string[];
  /** Capacity units as DynamoDB reports them, 0 for a call that it refused. */
  consumedCapacity: { read: number; write: number };
  dataSource: string;
  field: string;
  requestId: string;
  durationMs: number;
}

export type DynamoDbListener = (call: DynamoDbCall) => void;

export type CreateDataSource = (model: DataSourceModel) => DataSource;

/** A request that AppSync refuses before any call: its error reaches `ctx.error` like the service's own. */
export class DataSourceRequestError extends Error {
  override readonly name = 'DataSourceRequestError';
  readonly type: string;
  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

export function answerOfRefusal(error: unknown): DataSourceAnswer {
  if (error instanceof DataSourceRequestError)
    return { result: null, error: { type: error.type, message: error.message } };
  throw error;
}
