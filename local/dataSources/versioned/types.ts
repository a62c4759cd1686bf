/** What the files of this folder share. */
import type {
  AttributeValue,
  DeleteItemCommandInput,
  PutItemCommandInput,
  UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { DataSourceModel, SyncModel, VersioningModel } from '../../model.ts';
import type { DynamoDbTransport } from '../transport.ts';
import type { CallOrigin } from '../types.ts';

export type Item = Record<string, AttributeValue>;

/** Names of the base table's key attributes. */
export interface KeyNames {
  partition: string;
  sort?: string;
}

export type WriteCommand =
  | { operation: 'PutItem'; input: PutItemCommandInput }
  | { operation: 'UpdateItem'; input: UpdateItemCommandInput }
  | { operation: 'DeleteItem'; input: DeleteItemCommandInput };

/** A write with what versioned data sources add to it. */
export interface VersionedWrite {
  command: WriteCommand;
  key: Item;
  /** The version that the client knows. */
  version: number | undefined;
  /** Column that gives the delta record its own partition. */
  customPartitionKey: string | undefined;
  populateIndexFields: boolean;
}

export interface VersionedSource {
  model: DataSourceModel & { type: 'AMAZON_DYNAMODB' };
  versioning: VersioningModel;
  keys: KeyNames;
  sync: SyncModel | undefined;
}

export interface Surroundings {
  source: VersionedSource;
  transport: DynamoDbTransport;
  origin: CallOrigin;
  /** Milliseconds since the epoch. */
  now: () => number;
  warn: (line: string) => void;
}
