/** What the client's methods take and answer: one for each document in `operations/` that is named for its field. */
import type { OPERATIONS, SUBSCRIPTIONS } from './generated/methods.ts';
import type { TypedDocumentString } from './generated/operations.ts';
import type { SubscribeOptions, Subscription } from './realtime/subscription.ts';

type Operations = typeof OPERATIONS;
type Subscriptions = typeof SUBSCRIPTIONS;

/** Fields of the API that the client has a method for. */
export type OperationName = keyof Operations;
export type SubscriptionName = keyof Subscriptions;

type ResultOf<Document> = Document extends TypedDocumentString<infer Result, infer _Variables> ? Result : never;
type VariablesOf<Document> = Document extends TypedDocumentString<infer _Result, infer Variables> ? Variables : never;
type Method<Field extends OperationName> =
  Record<string, never> extends VariablesOf<Operations[Field]>
    ? (variables?: OperationVariables<Field>) => Promise<OperationResult<Field>>
    : (variables: OperationVariables<Field>) => Promise<OperationResult<Field>>;

/** What a method takes: `OperationVariables<'createWorkOrder'>`. */
export type OperationVariables<Field extends OperationName> = VariablesOf<Operations[Field]>;
/** What a method answers: `OperationResult<'workOrder'>`. */
export type OperationResult<Field extends OperationName> = ResultOf<Operations[Field]>[Field &
  keyof ResultOf<Operations[Field]>];

/** What a subscription delivers: `SubscriptionEvent<'onLowStock'>`. */
export type SubscriptionEvent<Field extends SubscriptionName> = NonNullable<
  ResultOf<Subscriptions[Field]>[Field & keyof ResultOf<Subscriptions[Field]>]
>;
type Follow<Field extends SubscriptionName> =
  Record<string, never> extends VariablesOf<Subscriptions[Field]>
    ? (
        variables?: VariablesOf<Subscriptions[Field]>,
        options?: SubscribeOptions,
      ) => Subscription<SubscriptionEvent<Field>>
    : (
        variables: VariablesOf<Subscriptions[Field]>,
        options?: SubscribeOptions,
      ) => Subscription<SubscriptionEvent<Field>>;

/** A method per subscription: variables in, an async iterator of events out. */
export type SubscriptionMethods = { [Field in keyof Subscriptions]: Follow<Field> };

/** A method per operation: variables in, the field's value out. */
export type OperationMethods = { [Field in keyof Operations]: Method<Field> };
