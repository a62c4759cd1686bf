import { beforeAll, describe, expect, it } from 'vitest';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';

describe('access to the API', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });

  const ME = '{ me { user { role } } }';

  async function post(
    authorization: string | null,
  ): Promise<{ status: number; body: { data?: unknown; errors?: { errorType: string }[] } }> {
    const response = await fetch(stack.graphqlUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) },
      body: JSON.stringify({ query: ME }),
    });
    return {
      status: response.status,
      body: (await response.json()) as { data?: unknown; errors?: { errorType: string }[] },
    };
  }

  it('accepts a token of the pool, raw or as a bearer token', async () => {
    const token = await stack.accessToken('SCREEN');
    for (const authorization of [token, `Bearer ${token}`]) {
      expect(await post(authorization)).toMatchObject({
        status: 200,
        body: { data: { me: { user: { role: 'SCREEN' } } } },
      });
    }
  });

  it('refuses a token that is absent, empty, tampered with, expired, or from another pool', async () => {
    const token = await stack.accessToken('ADMIN');
    const [header = '', payload = '', signature = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
    const forged = Buffer.from(
      JSON.stringify({ ...claims, 'cognito:groups': ['ADMIN'], sub: 'somebody-else' }),
    ).toString('base64url');
    const cases = [
      null,
      '',
      'nonsense',
      `${header}.${forged}.${signature}`,
      `${header}.${payload}.`,
      await stack.expiredToken('ADMIN'),
      await stack.foreignToken(),
    ];
    for (const authorization of cases) {
      const answer = await post(authorization);
      expect([answer.status, answer.body.errors?.[0]?.errorType], `${authorization?.slice(0, 10)}`).toEqual([
        401,
        'UnauthorizedException',
      ]);
    }
  });

  it('refuses a disabled user at once, even with a valid token', async () => {
    const client = await stack.clientAs('INTEGRATOR');
    expect((await client.me())?.user.enabled).toBe(true);
    await stack.setUserStatus('INTEGRATOR', 'DISABLED');
    await expect(client.me()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await stack.setUserStatus('INTEGRATOR', 'ENABLED');
    expect((await client.me())?.user.enabled).toBe(true);
  });

  it('refuses what the role does not permit, and writes nothing', async () => {
    const technician = await stack.clientAs('TECHNICIAN');
    const before = await stack.snapshot();
    await expect(technician.createCustomer({ input: { name: 'Ana' } })).rejects.toMatchObject({
      code: 'FORBIDDEN',
      info: { permission: 'customer:create' },
    });
    expect(await stack.snapshot()).toEqual(before);
  });
});
