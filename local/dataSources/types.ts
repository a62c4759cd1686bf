/** What a data source answers: a result, an error, or both (a cancelled transaction has both). */
import type { DataSourceModel } from '../model.ts';

export interface DataSourceAnswer {
  result: unknown;
  error?: { type: string; message: string };
}

export interface DataSource {
  /** @param request what the request handler returned @param field `Type.field`, for messages */
  invoke(request: unknown, field: string): Promise<DataSourceAnswer>;
}

export interface DynamoDbCall {
  operation: string;
  /** The SDK command's input. */
  input: unknown;
  tables: string[];
  /** Capacity units as DynamoDB reports them. */
  consumedCapacity: { read: number; write: number };
  dataSource: string;
  field: string;
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
