/** What the process of a started API and the one that started it tell each other. */
import type { Trusted } from '../http/neighbours.ts';

export interface ServeOptions {
  template: string;
  port: number;
  dataDir?: string;
  parameters?: Readonly<Record<string, string>>;
  api?: string;
  environment?: Record<string, string>;
  trusted?: Trusted;
}

/** From the library to the process. Its end, or that of its channel, stops the process as well. */
export type ToServer = { kind: 'start'; options: ServeOptions } | { kind: 'stop' };

/** What is known of a running API: only what crosses between processes. */
export interface Started {
  graphqlUrl: string;
  realtimeUrl: string;
  secureGraphqlUrl: string;
  secureRealtimeUrl: string;
  caFile: string;
  graphiqlUrl: string;
  region: string;
  /** Those that are in force of the API that is served. */
  apiKeys: string[];
  /** The stacks' Outputs by `<stack>.<key>`, with addresses of this machine. */
  outputs: Record<string, string>;
  dynamoDbEndpoint: string | null;
  cognitoEndpoint: string | null;
  userPoolId: string | null;
  clientId: string | null;
  sqsEndpoint: string | null;
  s3Endpoint: string | null;
  mailEndpoint: string | null;
  functionUrls: { logicalId: string; functionName: string; url: string }[];
  unsupported: { stack: string; logicalId: string; type: string; reason: string }[];
}

/** From the process to the library. */
export type FromServer =
  { kind: 'line'; line: string } | { kind: 'started'; api: Started } | { kind: 'failed'; message: string };
