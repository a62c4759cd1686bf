/** Customers: who signs up by themselves, and what of the whole API is open to them. */
import { getNamedType, isNonNullType, isObjectType, isScalarType } from 'graphql';
import type { GraphQLOutputType, GraphQLSchema } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseSchema } from '../../local/graphql/schema.ts';
import { rawAs } from '../support/apiKeys.ts';
import { codeFor, newShopCustomer, newShopper, SHOPPERS_PASSWORD } from '../support/customers.ts';
import { OPERATIONS } from '../support/declarations.ts';
import { literalOf } from '../support/literals.ts';
import { claimsOf } from '../support/tokens.ts';
import type { Stack } from '../support/stack.ts';
import { startStack } from '../support/stack.ts';
import { newCustomer, present, unique } from '../support/workshop.ts';

/** What is open to customers; whoever opens one more field says here that it shows and changes what is theirs alone, and how. */
const OPEN: Readonly<Record<string, string>> = {
  'Query.health': 'the same for everybody',
  'Query.shop': 'the same for everybody',
  'Query.shopAccount': "the caller's own",
  'Mutation.openShopAccount': "the caller's own",
};

function selection(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields());
  const plain = fields.find((field) => isScalarType(getNamedType(field.type)));
  return plain ? `{ ${plain.name} }` : `{ ${fields[0]?.name} ${selection(fields[0]?.type ?? named)} }`;
}

/** A query that asks for one field, with whatever its arguments take. */
function documentOf(schema: GraphQLSchema, coordinate: string): string {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  if (!field) throw new Error(`the schema has no ${coordinate}`);
  const args = field.args
    .filter(({ type: of }) => isNonNullType(of))
    .map(({ name, type: of }) => `${name}: ${literalOf(of)}`);
  const passed = args.length > 0 ? `(${args.join(', ')})` : '';
  return `${typeName.toLowerCase()} { ${fieldName}${passed} ${selection(field.type)} }`;
}

describe('customers of the shop', () => {
  let stack: Stack;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    stack = await startStack();
    schema = parseSchema(stack.deployment.model.apis[0]?.schema ?? '');
  });
  const fields = Object.keys(OPERATIONS).filter((field) => !field.startsWith('Subscription.'));

  it('find open what says so, and that is looked at here', () => {
    const open = fields.filter((field) => OPERATIONS[field]?.customers === true);
    expect(open.sort()).toEqual(Object.keys(OPEN).sort());
  });

  it('are refused every other field of the schema, whoever else may call it', async () => {
    const { client } = await newShopCustomer(stack);
    const token = await client.accessToken();
    for (const field of fields.filter((each) => !OPEN[each])) {
      const { data, errors } = await rawAs(stack, token, documentOf(schema, field));
      expect(errors?.[0], field).toMatchObject({
        errorType: 'FORBIDDEN',
        errorInfo: { role: 'CUSTOMER', reason: 'customers', permission: OPERATIONS[field]?.permission },
      });
      expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
    }
  });

  it('are refused what functions alone may call', async () => {
    const { client } = await newShopCustomer(stack);
    const query = 'mutation { publishAccessChange(input: { userId: "x", role: "x" }) { userId } }';
    const { errors } = await rawAs(stack, await client.accessToken(), query);
    expect(errors?.[0]?.errorType).not.toBe('FORBIDDEN');
    expect(errors?.length).toBeGreaterThan(0);
  });

  it('hear nothing of what the workshop does', async () => {
    const { client } = await newShopCustomer(stack);
    const live = client.onBoardChanged({});
    await expect(live[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    live.close();
  });

  it('carry the group of customers once the code in their mail has shown that the address is theirs', async () => {
    const { client, email } = await newShopper(stack);
    expect(claimsOf(await client.accessToken())['cognito:groups']).toEqual(['CUSTOMER']);
    await expect(client.signUp(email, SHOPPERS_PASSWORD)).rejects.toMatchObject({ reason: 'USER_EXISTS' });
  });

  it('open an account once, which is a customer of the books', async () => {
    const { client, email } = await newShopper(stack);
    expect(await client.shopAccount()).toBeNull();
    const input = { name: ' Ana  Compradora ', phone: '+51987654321', address: 'Jr. Puno 1' };
    const account = present(await client.openShopAccount({ input }));
    expect(account).toMatchObject({ name: 'Ana Compradora', email, phone: '+51987654321', notified: true });
    expect(await client.openShopAccount({ input: { name: 'Otro' } })).toEqual(account);
    expect(await client.shopAccount()).toEqual(account);
    const advisor = await stack.clientAs('ADVISOR');
    expect(await advisor.customer({ id: account.id })).toMatchObject({
      email,
      notify: ['EMAIL'],
      address: 'Jr. Puno 1',
    });
    const found = present(await advisor.customers({ search: 'compradora', limit: 100 }));
    expect(found.items.map(({ id }) => id)).toContain(account.id);
  });

  it('open one account where they ask twice at once', async () => {
    const { client } = await newShopper(stack);
    const input = { name: `Ana ${unique()}` };
    const [one, other] = await Promise.all(
      [1, 2].map(() => client.openShopAccount({ input, idempotencyKey: unique() })),
    );
    expect(present(one).id).toBe(present(other).id);
  });

  it.each([
    ['no name', { name: ' ' }, 'input.name'],
    ['an address too long', { name: 'Ana', address: 'x'.repeat(301) }, 'input.address'],
  ])('are refused %s, and nothing is written', async (_name, input, field) => {
    const { client, email } = await newShopper(stack);
    await expect(client.openShopAccount({ input })).rejects.toMatchObject({ code: 'VALIDATION', info: { field } });
    expect(await client.shopAccount()).toBeNull();
    expect((await stack.allRows('Customers')).filter((row) => row['email'] === email)).toEqual([]);
  });

  it('take over nobody who has the same address in the books', async () => {
    const { client, email } = await newShopper(stack);
    const { id: known } = await newCustomer(stack);
    await (await stack.clientAs('ADVISOR')).updateCustomer({ id: known, input: { email } });
    expect(present(await client.openShopAccount({ input: { name: 'Ana' } })).id).not.toBe(known);
  });

  it('leave an invitation free that is sent to an address that nobody has shown to be theirs', async () => {
    const email = `${unique().toLowerCase()}@taller.example`;
    const { client } = await newShopper(stack);
    await client.signOut();
    await client.signUp(email, SHOPPERS_PASSWORD);
    await codeFor(stack, email);
    const admin = await stack.clientAs('ADMIN');
    await admin.createUser({ input: { name: 'Eva Salas', email, role: 'SCREEN' } });
    // The password of whoever began to sign up is not the invited one's.
    await expect(client.signIn(email, SHOPPERS_PASSWORD)).rejects.toMatchObject({ reason: 'WRONG_CREDENTIALS' });
  });

  it('are a name that no role can have', async () => {
    const admin = await stack.clientAs('ADMIN');
    await expect(admin.saveRole({ input: { name: 'CUSTOMER', permissions: [] } })).rejects.toMatchObject({
      code: 'VALIDATION',
      info: { field: 'input.name' },
    });
  });
});
