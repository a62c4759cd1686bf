/** Who there is, and what roles may do. */
import type { ResourceOrigin } from './origin.ts';

export interface PolicyStatement {
  effect: 'Allow' | 'Deny';
  /** Lower or mixed case as written, `*` and `?` allowed. */
  actions: string[];
  resources: string[];
}

export interface RoleModel extends ResourceOrigin {
  arn: string;
  statements: PolicyStatement[];
}

export interface UserPoolClientModel extends ResourceOrigin {
  clientId: string;
  explicitAuthFlows: string[];
  /** Minutes. */
  accessTokenValidity: number;
  idTokenValidity: number;
  refreshTokenValidity: number;
  /** Attributes that users may write of themselves; absent is all standard ones. */
  writeAttributes?: string[];
  /** Minutes that people may take for each step of a sign-in; absent is AWS's default. */
  authSessionValidity?: number;
  /** Whether answers are the same where there is no such user (`PreventUserExistenceErrors`). */
  hidesUsers?: boolean;
}

/** What users sign in by. */
export interface SignInModel {
  /** Attributes that stand for the user name (`UsernameAttributes`); empty where users have a plain name. */
  usernameAttributes: ('email' | 'phone_number')[];
  /** Attributes that a user with a plain name may sign in by as well (`AliasAttributes`). */
  aliasAttributes: ('email' | 'phone_number' | 'preferred_username')[];
  /** Whether names differ by case. */
  caseSensitive: boolean;
}

export interface UserPoolModel extends ResourceOrigin {
  /** `<region>_<9 characters>`, stable for a given stack and logical id. */
  id: string;
  arn: string;
  name: string;
  groups: string[];
  clients: UserPoolClientModel[];
  signIn: SignInModel;
  /** The resource's properties, resolved. */
  properties: Record<string, unknown>;
}
