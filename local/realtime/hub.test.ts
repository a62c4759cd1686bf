import { describe, expect, it } from 'vitest';
import type { Caller } from '../graphql/authorization.ts';
import type { TestApi } from '../graphql/testApi.ts';
import { ANYONE, KEY, member, POOL, testApi } from '../graphql/testApi.ts';
import { createHub } from './hub.ts';

const ECHO =
  'export function request(ctx) { return { payload: ctx.args }; }\nexport function response(ctx) { return ctx.result; }';
/** A resolver of a subscription: the body of its response handler. */
const onStart = (body: string): string =>
  `export function request() { return { payload: null }; }\nexport function response(ctx) { ${body} return null; }`;

const SCHEMA = `type Query { one: Int }
type Mutation @aws_api_key @aws_cognito_user_pools {
  change(id: ID!, inner: InnerInput, closed: Int): Change
  changes: [Change]
  closed(id: ID): Closed
  end(times: Int!): Int
}
type Subscription @aws_api_key @aws_cognito_user_pools {
  onChange(id: ID): Change @aws_subscribe(mutations: ["change"])
  onAny: Change @aws_subscribe(mutations: ["change"])
  onChanges: [Change] @aws_subscribe(mutations: ["changes"])
  onFirst: [Change] @aws_subscribe(mutations: ["changes"])
  onClosed: Closed @aws_subscribe(mutations: ["closed"])
  onEnded(id: ID): Change @aws_subscribe(mutations: ["change"])
  onCrowded: Change @aws_subscribe(mutations: ["change"])
  onNothing: Change
}
type Change @aws_api_key @aws_cognito_user_pools { id: ID! inner: Inner closed: Int @aws_api_key named(as: String): String }
type Inner @aws_api_key @aws_cognito_user_pools { a: Int b: Int deep: Inner }
input InnerInput { a: Int b: Int }
type Closed @aws_api_key { id: ID }`;

const RESOLVERS: NonNullable<TestApi['resolvers']> = {
  'Mutation.change': ECHO,
  'Mutation.closed': ECHO,
  'Mutation.changes':
    "export function request() { return { payload: [{ id: '1' }, { id: '2' }] }; }\nexport function response(ctx) { return ctx.result; }",
  'Mutation.end':
    'export function request(ctx) { return { payload: null }; }\n' +
    "export function response(ctx) { const n = ['a', 'b', 'c', 'd', 'e', 'f']; " +
    'for (const id of n.slice(0, ctx.args.times)) ' +
    "extensions.invalidateSubscriptions({ subscriptionField: 'onEnded', payload: { id } }); return 1; }",
  'Change.named':
    "export function request(ctx) { return { payload: 'resolved' }; }\nexport function response(ctx) { return ctx.result; }",
  'Subscription.onFirst': onStart(
    "extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter({ id: { eq: '1' } }));",
  ),
  'Subscription.onEnded': onStart(
    'extensions.setSubscriptionInvalidationFilter(util.transform.toSubscriptionFilter({ id: { eq: ctx.args.id } }));',
  ),
  'Subscription.onCrowded': onStart(
    "extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter({ id: { in: ['1', '2', '3', '4', '5', '6'] } }));",
  ),
};

function live(schema = SCHEMA, resolvers = RESOLVERS) {
  const executor = testApi({ schema, resolvers, authentication: [KEY, POOL] });
  const lines: string[] = [];
  const hub = createHub(executor, (line) => lines.push(line));
  return {
    hub,
    lines,
    executor,
    /** @returns what the subscriber gets, as it comes, and `end` where it is closed; or what is said at the start */
    async subscribe(query: string, caller: Caller = ANYONE, variables: Record<string, unknown> = {}) {
      const subscribed = await executor.subscribe({ query, variables }, caller, {}, 'request');
      if ('errors' in subscribed) throw new Error(JSON.stringify(subscribed.errors));
      const got: unknown[] = [];
      const added = hub.add({
        subscribed,
        send: (response) => got.push(JSON.parse(response)),
        close: () => got.push('end'),
      });
      return { got, ...added };
    },
  };
}

describe('the subscription hub', () => {
  it('renders a payload once for equal subscriptions, and separately for others', async () => {
    const { executor, subscribe } = live();
    const one = 'subscription ($id: ID) { onChange(id: $id) { id } }';
    const switched = 'subscription ($all: Boolean!) { onChange { id inner @include(if: $all) { a } } }';
    const subscribers = [
      await subscribe(one),
      await subscribe(one, ANYONE, { id: '1' }),
      await subscribe(one, member()),
      await subscribe(one, ANYONE, { id: '2' }),
      await subscribe(switched, ANYONE, { all: true }),
      await subscribe(switched, ANYONE, { all: false }),
    ];
    await executor.ask('mutation { change(id: "1", inner: {a: 1}) { id inner { a } } }');
    const plain = { data: { onChange: { id: '1' } } };
    expect(subscribers.map(({ got }) => got)).toEqual([
      [plain],
      [plain],
      [plain],
      [],
      [{ data: { onChange: { id: '1', inner: { a: 1 } } } }],
      [plain],
    ]);
  });

  it('delivers changes in order, without delay', async () => {
    const { executor, subscribe } = live();
    const { got } = await subscribe('subscription { onAny { id } }');
    await executor.ask('mutation { a: change(id: "1") { id } b: change(id: "2") { id } }');
    await executor.ask('mutation { change(id: "3") { id } }');
    expect(got).toEqual(['1', '2', '3'].map((id) => ({ data: { onAny: { id } } })));
  });

  it('runs no resolver for a subscriber', async () => {
    const { executor, subscribe, lines } = live();
    const { got } = await subscribe('subscription { onAny { id named } }');
    await executor.ask('mutation { change(id: "1") { id } }');
    await executor.ask('mutation { change(id: "1") { id named } }');
    expect(got).toEqual([
      { data: { onAny: { id: '1', named: null } } },
      { data: { onAny: { id: '1', named: 'resolved' } } },
    ]);
    expect(lines).toEqual([
      'Subscription.onAny: Mutation.change did not select Change.named; the subscriber gets null',
    ]);
  });

  it('reports once what the mutation did not select, also below other fields', async () => {
    const { executor, subscribe, lines } = live();
    await subscribe('subscription { onAny { id inner { a b } } }');
    for (const id of ['1', '2', '3'])
      await executor.ask(`mutation { change(id: "${id}", inner: {a: 1, b: 2}) { id inner { a } } }`);
    expect(lines).toEqual(['Subscription.onAny: Mutation.change did not select Inner.b; the subscriber gets null']);
  });

  it('sends an error for a null in a non-null field', async () => {
    const { executor, subscribe, lines } = live();
    const { got } = await subscribe('subscription { onAny { id inner { a } } }');
    await executor.ask('mutation { change(id: "1", inner: {a: 1}) { inner { a } } }');
    expect(got).toMatchObject([
      {
        data: { onAny: null },
        errors: [{ message: "Cannot return null for non-nullable type: 'ID' within parent 'Change' (/onAny/id)" }],
      },
    ]);
    expect(lines.join()).toContain('did not select Change.id');
  });

  it('leaves out a field that the subscriber may not see', async () => {
    const { executor, subscribe, lines } = live();
    const { got } = await subscribe('subscription { onAny { id closed } }', member());
    await executor.ask('mutation { change(id: "1", closed: 1) { id closed } }');
    expect(got).toMatchObject([
      { data: { onAny: { id: '1', closed: null } }, errors: [{ errorType: 'Unauthorized' }] },
    ]);
    expect(lines.join()).toContain('Change.closed may not go to a subscriber with AMAZON_COGNITO_USER_POOLS');
  });

  it('sends nothing and logs why if the subscriber may not see any of it', async () => {
    const { executor, subscribe, lines } = live();
    const [mine, open] = [
      await subscribe('subscription { onClosed { id } }', member()),
      await subscribe('subscription { onClosed { id } }'),
    ];
    await executor.ask('mutation { closed(id: "1") { id } }');
    expect([mine.got, open.got]).toEqual([[], [{ data: { onClosed: { id: '1' } } }]]);
    expect(lines.join()).toContain('Nothing is left to send: AWS stays silent');
  });

  it('delivers lists, which match no filter', async () => {
    const { executor, subscribe } = live();
    const [all, first] = [
      await subscribe('subscription { onChanges { id } }'),
      await subscribe('subscription { onFirst { id } }'),
    ];
    await executor.ask('mutation { changes { id } }');
    expect([all.got, first.got]).toEqual([[{ data: { onChanges: [{ id: '1' }, { id: '2' }] } }], []]);
  });

  it('ends only subscriptions whose invalidation filter matches', async () => {
    const { executor, subscribe, hub } = live();
    const [a, f, other] = [
      await subscribe('subscription { onEnded(id: "a") { id } }'),
      await subscribe('subscription { onEnded(id: "f") { id } }'),
      await subscribe('subscription { onAny { id } }'),
    ];
    await executor.ask('mutation { end(times: 5) }');
    expect([a.got, f.got, other.got, hub.size()]).toEqual([['end'], [], [], 2]);
  });

  it('refuses what AWS refuses, and reports filters that can never match', async () => {
    const { subscribe, lines, hub } = live();
    expect(await subscribe('subscription { onCrowded { id } }')).toMatchObject({
      refusal: 'subscription exceeds maximum value limit 5 for operator `in`.',
    });
    expect(hub.size()).toBe(0);
    await subscribe('subscription { onNothing { id } }');
    expect(lines).toEqual(['Subscription.onNothing names no mutation in @aws_subscribe: nothing will ever come']);
  });

  it('forgets stopped subscriptions', async () => {
    const { executor, subscribe, hub } = live();
    const subscriber = await subscribe('subscription { onAny { id } }');
    if ('stop' in subscriber) subscriber.stop();
    await executor.ask('mutation { change(id: "1") { id } }');
    expect([subscriber.got, hub.size()]).toEqual([[], 0]);
  });
});

describe('a schema is refused if a subscription', () => {
  it.each([
    [
      'names a mutation that is not there',
      'onA: Int @aws_subscribe(mutations: ["gone"])',
      'Subscription.onA: the schema has no mutation gone',
    ],
    [
      'names a mutation of another type',
      'onA: String @aws_subscribe(mutations: ["a"])',
      'Subscription.onA gives String, but its mutation a gives Int!',
    ],
  ])('%s', (_what, field, message) => {
    expect(() => live(`type Query { a: Int } type Mutation { a: Int! } type Subscription { ${field} }`, {})).toThrow(
      message,
    );
  });
});

it('a request that invalidates more than five times gets an error', async () => {
  const { executor, subscribe } = live();
  const { got } = await subscribe('subscription { onEnded(id: "a") { id } }');
  expect(await executor.ask('mutation { end(times: 6) }')).toMatchObject({
    data: { end: null },
    errors: [{ path: ['end'], errorType: 'LimitExceededError' }],
  });
  expect(got).toEqual([]);
});
