/** Customers: who signs up by themselves, and what of the whole API is open to them. */
import { getNamedType, isNonNullType, isObjectType, isScalarType } from 'graphql';
import type { GraphQLOutputType, GraphQLSchema } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { iterate } from '../../client/index.ts';
import { parseSchema } from '../../local/graphql/schema.ts';
import { rawAs } from '../support/apiKeys.ts';
import { codeFor, newShopCustomer, newShopper, SHOPPERS_PASSWORD } from '../support/customers.ts';
import { OPERATIONS } from '../support/declarations.ts';
import { literalOf } from '../support/literals.ts';
import { claimsOf } from '../support/tokens.ts';
import type { Stack } from '../support/stack.ts';
import { startStack } from '../support/stack.ts';
import { newCustomer, newItem, present, unique } from '../support/workshop.ts';

/** What is open to customers; whoever opens one more field says here that it shows and changes what is theirs alone, and how. */
const OPEN: Readonly<Record<string, string>> = {
  'Query.health': 'the same for everybody',
  'Query.shop': 'the same for everybody',
  'Query.shopAccount': "the caller's own",
  'Query.shopItems': 'what is for sale, the same for everybody, without how much of it there is',
  'Mutation.openShopAccount': "the caller's own",
  'Query.delivery': "the caller's own",
  'Query.tracking': "the caller's own",
  'Query.partsOrder': "the caller's own",
  'Query.partsOrders': "the caller's own",
  'Mutation.placePartsOrder': "the caller's own",
  'Mutation.cancelPartsOrder': "the caller's own",
  'Mutation.retryPartsOrder': "the caller's own",
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

  it('open an account anew whose customer the workshop has removed', async () => {
    const { client, id, email } = await newShopCustomer(stack);
    await (await stack.clientAs('ADVISOR')).deleteCustomer({ id });
    expect(await client.shopAccount()).toBeNull();
    const account = present(await client.openShopAccount({ input: { name: 'Ana Otra Vez' } }));
    expect(account).toMatchObject({ name: 'Ana Otra Vez', email });
    expect(account.id).not.toBe(id);
    expect(await client.shopAccount()).toEqual(account);
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

  it('see what is for sale, and whether there is any, and no number of it', async () => {
    const { client } = await newShopCustomer(stack);
    const storekeeper = await stack.clientAs('STOREKEEPER');
    const word = `Polea${unique()}`;
    const named = async (stock: string, forSale: boolean) => {
      const { id } = await newItem(stack, stock);
      return present(await storekeeper.updateInventoryItem({ id, input: { name: `${word} ${stock}`, forSale } }));
    };
    for (const stock of ['0', '4', '5']) await named(stock, true);
    const hidden = await named('7', false);
    const { items } = present(await client.shopItems({ search: word, limit: 100 }));
    expect(items.map(({ name, availability }) => [name, availability]).sort()).toEqual([
      [`${word} 0`, 'NONE'],
      [`${word} 4`, 'FEW'],
      [`${word} 5`, 'AVAILABLE'],
    ]);
    expect(items.map(({ id }) => id)).not.toContain(hidden.id);
    const all: string[] = [];
    for await (const { id } of iterate((nextToken) => client.shopItems({ limit: 100, nextToken }))) all.push(id);
    expect(all).toEqual(expect.arrayContaining(items.map(({ id }) => id)));
    expect(all).not.toContain(hidden.id);
  });

  it('order for themselves alone, and see nobody else’s orders', async () => {
    const [one, other] = [await newShopCustomer(stack), await newShopCustomer(stack)];
    const { id: inventoryItemId } = await newItem(stack, '9');
    await (await stack.clientAs('STOREKEEPER')).updateInventoryItem({ id: inventoryItemId, input: { forSale: true } });
    const shop = present(await one.client.shop());
    const input = (customerId: string) => ({
      customerId,
      lines: [{ inventoryItemId, quantity: '1' }],
      shippingAddress: { street: 'Av. Grau 100', city: 'Lima', country: 'PE' },
      shippingMethod: present(shop.shippingMethods[0]).code,
    });
    await expect(one.client.placePartsOrder({ input: input(other.id) })).rejects.toMatchObject({
      code: 'FORBIDDEN',
      info: { field: 'input.customerId' },
    });
    const order = present(await one.client.placePartsOrder({ input: input(one.id) }));
    expect(order).toMatchObject({ placedByKind: 'CUSTOMER', placedBy: 'Ana Compradora', status: 'PENDING' });
    const ids = async ({ client }: typeof one) =>
      present(await client.partsOrders({ limit: 100 })).items.map(({ id }) => id);
    expect([await ids(one), await ids(other)]).toEqual([[order.id], []]);
    expect(await other.client.partsOrder({ id: order.id })).toBeNull();
    await expect(other.client.partsOrders({ customerId: one.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const reason = 'No lo quiero';
    for (const tried of [
      () => other.client.cancelPartsOrder({ id: order.id, reason }),
      () => other.client.retryPartsOrder({ id: order.id }),
    ])
      await expect(tried()).rejects.toMatchObject({ code: 'NOT_FOUND', info: { field: 'id' } });
    expect(await one.client.cancelPartsOrder({ id: order.id, reason })).toMatchObject({ status: 'CANCELLED' });
  });
});
