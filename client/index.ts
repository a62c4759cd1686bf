/** The typed client of Taller's API: for integrators, the web app, the demo and the tests. Needs `fetch`, and `WebSocket` to subscribe. */
export { createTallerClient } from './client.ts';
export type { ClientOptions, TallerClient } from './client.ts';
export { AuthenticationError, endsSession, NetworkError, TallerError } from './errors.ts';
export { followWorkOrders } from './follow.ts';
export type { FollowedOrder, Following, FollowOptions } from './follow.ts';
export { iterate } from './iterate.ts';
export type {
  OperationName,
  OperationResult,
  OperationVariables,
  SubscriptionEvent,
  SubscriptionName,
} from './operations.ts';
export type { RealtimeStatus } from './realtime/connection.ts';
export type { SubscribeOptions, Subscription } from './realtime/subscription.ts';
export type { RetryOptions } from './retry.ts';
export type { CognitoOptions, OneTimeCode, Session } from './session.ts';
export type { AuthenticatorSecret, Enrolment } from './session/authenticator.ts';
export type { AuthenticationReason, PasswordRule } from './session/refusals.ts';
export type {
  AuthenticatorRequired,
  CodeRequired,
  FactorChoice,
  FactorName,
  NewPasswordRequired,
  SignedIn,
  SignInStep,
} from './session/steps.ts';
export type * from './generated/enums.ts';
export type { CreateWorkOrderInput, PaymentInput, WorkOrderItemInput } from './generated/operations.ts';
