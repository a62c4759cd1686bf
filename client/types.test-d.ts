/** What the compiler promises to callers; `npm run typecheck` runs it. Nothing here is executed. */
import { expectTypeOf } from 'vitest';
import type {
  ErrorCode,
  OperationResult,
  OperationVariables,
  SubscriptionEvent,
  TallerClient,
  TallerError,
  WorkOrderState,
} from './index.ts';
import { followWorkOrders, iterate } from './index.ts';

declare const client: TallerClient;

// A method takes its field's arguments and answers the field's value, which is null where the API says so.
expectTypeOf(client.workOrder).toBeCallableWith({ id: '1' });
expectTypeOf(await client.workOrder({ id: '1' })).toEqualTypeOf<OperationResult<'workOrder'>>();
expectTypeOf<null>().toExtend<OperationResult<'workOrder'>>();
expectTypeOf<NonNullable<OperationResult<'workOrder'>>['state']>().toEqualTypeOf<WorkOrderState>();
expectTypeOf<NonNullable<OperationResult<'invoice'>>['total']>().toEqualTypeOf<string>();

// Arguments are required exactly where the schema requires one.
expectTypeOf(client.me).toBeCallableWith();
expectTypeOf(client.customers).toBeCallableWith();
// @ts-expect-error an id is required
void client.workOrder();
// @ts-expect-error amounts are decimal strings, never numbers
void client.registerPayment({ invoiceId: '1', input: { method: 'CASH', amount: 12.5 } });
// @ts-expect-error closed sets are closed
void client.changeWorkOrderState({ id: '1', to: 'FINISHED' });
// @ts-expect-error an unknown field
void client.createCustomer({ input: { name: 'Ana', nickname: 'Anita' } });
expectTypeOf<OperationVariables<'createInvoice'>['idempotencyKey']>().toEqualTypeOf<
  string | number | null | undefined
>();

// Subscriptions are async iterators of their events.
for await (const change of client.onWorkOrderStateChanged({ states: ['READY'] }))
  expectTypeOf(change).toEqualTypeOf<SubscriptionEvent<'onWorkOrderStateChanged'>>();
expectTypeOf<SubscriptionEvent<'onLowStock'>['stock']>().toEqualTypeOf<string>();
for await (const order of followWorkOrders(client, { bay: 'B1' }))
  expectTypeOf(order.state).toEqualTypeOf<WorkOrderState>();
// @ts-expect-error a change carries no amounts: screens may see it
expectTypeOf<SubscriptionEvent<'onWorkOrderChanged'>['total']>().toBeString();

// Pages are walked through with the type of their items.
for await (const part of iterate((nextToken) => client.inventoryItems({ lowStock: true, nextToken })))
  expectTypeOf(part.sku).toEqualTypeOf<string>();

// What a sign-in asks for is told apart by its name, and each step takes what it asks for.
const step = await client.beginSignIn('ana@example.com', 'secret');
if (step.name === 'NEW_PASSWORD_REQUIRED') expectTypeOf(step.answer).parameters.toEqualTypeOf<[string]>();
if (step.name === 'SOFTWARE_TOKEN_MFA') expectTypeOf(step.destination).toEqualTypeOf<string | null>();
if (step.name === 'MFA_SETUP') expectTypeOf((await step.begin()).secret).toBeString();
if (step.name === 'SELECT_MFA_TYPE') expectTypeOf(step.answer).toBeCallableWith('EMAIL_OTP');
// @ts-expect-error who is done is asked for nothing
if (step.name === 'DONE') void step.answer;

// Errors carry the schema's codes.
expectTypeOf<TallerError>().toHaveProperty('code');
expectTypeOf<ErrorCode>().toExtend<TallerError['code']>();
