/** Keys of programs, and programs that call with them. */
import { createTallerClient } from '../../client/index.ts';
import type { TallerClient } from '../../client/index.ts';
import type { RawAnswer, Stack } from './stack.ts';
import { present, unique } from './workshop.ts';

export interface MadeKey {
  id: string;
  secret: string;
}

/** @param scopes permissions of the key */
export async function newApiKey(
  stack: Stack,
  scopes: readonly string[] = ['inventory:read'],
  more: { plan?: 'BASIC' | 'PRO'; expiresAt?: string } = {},
): Promise<MadeKey> {
  const admin = await stack.clientAs('ADMIN');
  const input = { name: `Programa ${unique()}`, plan: 'BASIC' as const, scopes: [...scopes], ...more };
  const { id, secret } = present(await admin.createApiKey({ input }));
  return { id, secret: present(secret) };
}

/** A program's client. */
export function clientWith(stack: Stack, secret: string): TallerClient {
  return createTallerClient({ endpoint: stack.graphqlUrl, auth: () => secret });
}

/** What the API answers a header, before a client has looked at it. */
export async function rawAs(
  stack: Stack,
  authorization: string,
  query: string,
  variables?: object,
): Promise<RawAnswer & { status: number }> {
  const response = await fetch(stack.graphqlUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query, ...(variables ? { variables } : {}) }),
  });
  return { ...((await response.json()) as RawAnswer), status: response.status };
}
