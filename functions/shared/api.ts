/** Calls the API as the function's role: requests signed with SigV4. */
import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { requireSetting } from './environment.ts';

export interface ApiOptions {
  url: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
}

/** What the API refused, by its code. */
export class ApiRefusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'ApiRefusal';
    this.code = code;
  }
}

const TIMEOUT_MS = 5_000;

/** Of this function, from its environment. */
export function apiOptions(): ApiOptions {
  const sessionToken = process.env['AWS_SESSION_TOKEN'];
  return {
    url: requireSetting('GRAPHQL_URL'),
    region: requireSetting('AWS_REGION'),
    credentials: {
      accessKeyId: requireSetting('AWS_ACCESS_KEY_ID'),
      secretAccessKey: requireSetting('AWS_SECRET_ACCESS_KEY'),
      ...(sessionToken ? { sessionToken } : {}),
    },
  };
}

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { errorType?: string | null; message: string }[];
}

/** @returns `data` @throws ApiRefusal where the API refuses, another error where it does not answer in time */
export async function callApi(
  query: string,
  variables: Record<string, unknown>,
  { url, region, credentials }: ApiOptions = apiOptions(),
): Promise<Record<string, unknown>> {
  const body = JSON.stringify({ query, variables });
  const { protocol, hostname, host, pathname } = new URL(url);
  const signer = new SignatureV4({ service: 'appsync', region, credentials, sha256: Sha256 });
  const signed = await signer.sign({
    method: 'POST',
    protocol,
    hostname,
    path: pathname,
    headers: { host, 'content-type': 'application/json' },
    body,
  });
  const response = await fetch(url, {
    method: 'POST',
    headers: signed.headers,
    body,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const answer = (await response.json()) as Answer;
  const [error] = answer.errors ?? [];
  if (error) throw new ApiRefusal(error.errorType ?? 'UNKNOWN', `${error.errorType}: ${error.message}`);
  if (!response.ok) throw new Error(`the API answered ${response.status}`);
  return answer.data ?? {};
}
