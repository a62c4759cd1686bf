import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { createTallerClient, NetworkError } from '../../client/index.ts';
import { OPERATION_ARGUMENTS } from '../support/declarations.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { CALLS } from '../support/validCalls.ts';
import { present } from '../support/workshop.ts';

type Method = (args: object) => Promise<unknown>;

/** Nobody who works here may: shop.test.ts. */
const OF_CUSTOMERS = ['openShopAccount'];

/** From the declarations: whatever mutation takes a key keeps the promise, whoever adds it. */
const KEYED = Object.keys(OPERATION_ARGUMENTS).filter(
  (name) => OPERATION_ARGUMENTS[name]?.includes('idempotencyKey') && !OF_CUSTOMERS.includes(name),
);

describe('an idempotency key', () => {
  let stack: Stack;
  let admin: TallerClient;
  beforeAll(async () => {
    stack = await startStack();
    admin = await stack.clientAs('ADMIN');
  });
  const method = (client: TallerClient, mutation: string): Method => client[mutation as keyof TallerClient] as Method;

  it('is tried here with every mutation that takes one', () => {
    expect(KEYED.filter((mutation) => !(mutation in CALLS))).toEqual([]);
  });

  it.each(KEYED)(
    'comes from the client by itself: %s is repeated after a lost answer, happens once, and refuses another input',
    async (mutation) => {
      const token = await stack.accessToken('ADMIN');
      const [args, other] = [present(await CALLS[mutation]?.(stack)), present(await CALLS[mutation]?.(stack))];
      // The key alone makes it another call.
      const different = mutation === 'createLogoUpload' ? { type: 'JPEG' } : other;
      const sent: unknown[] = [];
      const losing: typeof fetch = async (address, init) => {
        const answer = await fetch(address, init);
        const { variables } = JSON.parse(String(init?.body)) as { variables: { idempotencyKey?: string } };
        sent.push(variables.idempotencyKey);
        // The request was carried out, and nobody heard of it.
        if (sent.length === 1) throw new TypeError('the connection was cut');
        return answer;
      };
      const client = createTallerClient({
        endpoint: stack.graphqlUrl,
        auth: () => token,
        fetch: losing,
        retry: { baseDelay: 1 },
      });
      const before = await stack.snapshot();
      const answer = await method(client, mutation)(args);
      expect(sent).toEqual([expect.any(String), sent[0]]);
      const once = await stack.snapshot();
      expect(once).not.toEqual(before);
      // Whoever asks again by the same key gets the very answer.
      const idempotencyKey = sent[0];
      const call = method(admin, mutation);
      expect(await call({ ...args, idempotencyKey })).toEqual(answer);
      await expect(call({ ...different, idempotencyKey })).rejects.toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
      expect(await stack.snapshot()).toEqual(once);
    },
  );

  it('is left out where the caller says so: then a call without an answer is not repeated', async () => {
    const token = await stack.accessToken('ADMIN');
    const lost: typeof fetch = () => Promise.reject(new TypeError('the connection was cut'));
    const client = createTallerClient({ endpoint: stack.graphqlUrl, auth: () => token, fetch: lost });
    const input = { name: 'Ana Salas' };
    await expect(client.createCustomer({ input, idempotencyKey: null })).rejects.toThrow(NetworkError);
  });
});
