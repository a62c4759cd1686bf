/** The whole chain from a mutation to a screen, with faults in the middle of it; and tokens that the pool does not vouch for. */
import { GetQueueAttributesCommand, PurgeQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FollowedOrder, Following } from '../../client/index.ts';
import { createTallerClient, followWorkOrders, iterate } from '../../client/index.ts';
import { collect } from '../support/live.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { LABOR, newOrder, present } from '../support/workshop.ts';

describe('live updates with faults', () => {
  let stack: Stack;
  const open: { close(): void }[] = [];
  beforeAll(async () => {
    stack = await startStack();
  });
  afterEach(() => {
    stack.faults.around = undefined;
    for (const each of open.splice(0)) each.close();
  });

  /** A screen, with the order states that it shows. */
  function screenOf(board: Following): Map<string, FollowedOrder> {
    const shown = new Map<string, FollowedOrder>();
    void (async () => {
      for await (const order of board) shown.set(order.workOrderId, order);
    })();
    return shown;
  }

  it('report each change once, although every third invocation fails and each batch comes twice', async () => {
    const admin = await stack.clientAs('ADMIN');
    const token = await stack.accessToken('SCREEN');
    const screen = createTallerClient({ endpoint: stack.graphqlUrl, auth: () => token, retry: { baseDelay: 20 } });
    const board = followWorkOrders(screen);
    const followed = screen.onWorkOrderStateChanged({ states: ['APPROVED', 'IN_PROGRESS', 'CANCELLED'] });
    open.push(board, followed);
    const shown = screenOf(board);
    const { events } = collect(followed);
    await expect.poll(() => stack.deployment.liveSubscriptions()).toBe(2);

    const queue = present(stack.deployment.model.queues.find((each) => each.logicalId.startsWith('LiveDead')));
    const sqs = new SQSClient({
      endpoint: present(stack.deployment.sqsEndpoint),
      region: stack.deployment.region,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const QueueUrl = `${stack.deployment.sqsEndpoint}/${stack.deployment.model.accountId}/${queue.name}`;
    const dead = async () =>
      (await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] })))
        .Attributes?.['ApproximateNumberOfMessages'];
    await sqs.send(new PurgeQueueCommand({ QueueUrl }));

    const publisher = present(
      stack.deployment.model.functions.find((each) => each.logicalId.startsWith('LiveFunction')),
    ).name;
    let calls = 0;
    let failed = 0;
    stack.faults.around = async (name, invoke) => {
      if (name !== publisher) return invoke();
      calls += 1;
      if (calls % 3 === 0) {
        failed += 1;
        return { payload: null, error: { errorType: 'Error', errorMessage: 'every third fails' } };
      }
      // At least once means more than once at times.
      await invoke();
      return invoke();
    };

    const orders = await Promise.all(Array.from({ length: 10 }, () => newOrder(stack, [LABOR])));
    await Promise.all(
      orders.map(async ({ id }, index) => {
        await admin.changeWorkOrderState({ id, to: 'APPROVED' });
        if (index % 2 === 0) await admin.changeWorkOrderState({ id, to: 'IN_PROGRESS' });
        if (index % 5 === 0) await admin.changeWorkOrderState({ id, to: 'CANCELLED', note: 'El cliente no quiso' });
      }),
    );
    // Poison in the midst of it: a row that no function can make sense of, and its removal.
    await stack.putRows('WorkOrders', [{ pk: 'POISON', sk: 'ORDER' }]);
    await stack.deleteRow('WorkOrders', { pk: 'POISON', sk: 'ORDER' });
    await Promise.all(
      orders
        .filter((_order, index) => index % 5 !== 0)
        .map(({ id }) => admin.updateWorkOrder({ id, input: { bay: 'B2' } })),
    );
    const ids = new Set(orders.map(({ id }) => id));
    const inDatabase = new Map<string, string>();
    for await (const order of iterate((nextToken) => admin.workOrders({ limit: 100, nextToken })))
      if (ids.has(order.id)) inDatabase.set(order.id, order.state);
    await expect.poll(() => new Map([...ids].map((id) => [id, shown.get(id)?.state]))).toEqual(inDatabase);

    const expected = orders.map((_order, index) => [
      'APPROVED',
      ...(index % 2 === 0 ? ['IN_PROGRESS'] : []),
      ...(index % 5 === 0 ? ['CANCELLED'] : []),
    ]);
    const told = () =>
      orders.map(({ id }) => events.filter((event) => event.workOrderId === id).map((event) => event.state));
    await expect.poll(told).toEqual(expected);

    await expect.poll(dead).toBe('2');
    // By now: the poison alone is tried more than three times.
    expect(failed).toBeGreaterThan(0);
    await sqs.send(new PurgeQueueCommand({ QueueUrl }));
    sqs.destroy();
  });

  /** The first frame that answers the last of what is sent. */
  async function answerTo(
    token: string,
    startWith?: string,
  ): Promise<{ type: string; payload?: { errors?: { errorType: string; errorCode?: number }[] } }> {
    const host = new URL(stack.graphqlUrl).host;
    const header = Buffer.from(JSON.stringify({ host, Authorization: token })).toString('base64url');
    const socket = new WebSocket(stack.deployment.realtimeUrl, ['graphql-ws', `header-${header}`]);
    open.push(socket);
    return new Promise((resolve, reject) => {
      socket.onerror = () => reject(new Error('the connection failed'));
      socket.onopen = () => socket.send(JSON.stringify({ type: 'connection_init' }));
      socket.onmessage = ({ data }: MessageEvent<string>) => {
        const frame = JSON.parse(data) as { type: string };
        if (frame.type === 'ka') return;
        if (frame.type !== 'connection_ack' || startWith === undefined) return resolve(frame);
        const query = JSON.stringify({ query: 'subscription { onLowStock { id } }', variables: {} });
        socket.send(
          JSON.stringify({
            id: '1',
            type: 'start',
            payload: { data: query, extensions: { authorization: { host, Authorization: startWith } } },
          }),
        );
      };
    });
  }

  it.each([
    ['an expired token', () => stack.expiredToken('ADMIN')],
    ["another pool's token", () => stack.foreignToken()],
    ['no token at all', () => Promise.resolve('nonsense')],
  ])('refuse a connection and a subscription with %s', async (_name, bad) => {
    const token = await bad();
    expect(await answerTo(token)).toMatchObject({
      type: 'connection_error',
      payload: { errors: [{ errorType: 'UnauthorizedException', errorCode: 401 }] },
    });
    expect(await answerTo(await stack.accessToken('ADMIN'), token)).toMatchObject({
      type: 'error',
      payload: { errors: [{ errorType: 'UnauthorizedException' }] },
    });
    expect(await answerTo(await stack.accessToken('ADMIN'), await stack.accessToken('ADMIN'))).toMatchObject({
      type: 'start_ack',
    });
  });
});
