/** The insides of npm `cognito-local` that its gaps are filled by. */
import type { SignInModel } from '../../model.ts';
import type { PasswordPolicy } from '../cognitoPasswords.ts';

export type Json = Record<string, unknown>;
export type Handler = (context: unknown, request: Json) => Promise<Json>;
export type Targets = Record<string, (services: Services) => Handler>;

export interface User {
  Username: string;
  Password: string;
  Enabled: boolean;
  UserStatus: string;
  RefreshTokens?: string[];
  UserMFASettingList?: string[];
  SoftwareTokenMfaConfiguration?: { Secret: string; Verified: boolean };
  ConfirmationCode?: string | undefined;
  /** Ours: when a code was sent that resets the password. Milliseconds since the epoch. */
  ConfirmationCodeAt?: number | undefined;
  UserCreateDate?: Date | string;
  /** Ours: when the temporary password was set. Milliseconds since the epoch. */
  TemporaryPasswordAt?: number;
  Attributes: { Name: string; Value?: string }[];
}

export interface Pool {
  options: Json & {
    Id: string;
    SignIn?: SignInModel;
    Policies?: { PasswordPolicy?: PasswordPolicy };
    MfaConfiguration?: string;
    AdminCreateUserConfig?: { AllowAdminCreateUserOnly?: boolean; UnusedAccountValidityDays?: number | string };
  };
  getUserByUsername(context: unknown, username: string): Promise<User | null>;
  getUserByRefreshToken(context: unknown, token: string): Promise<User | null>;
  getGroupByGroupName(context: unknown, name: string): Promise<unknown>;
  listUsers(context: unknown): Promise<User[]>;
  listUserGroupMembership(context: unknown, user: User): Promise<string[]>;
  saveUser(context: unknown, user: User): Promise<void>;
}

export interface Client {
  ClientId: string;
  UserPoolId: string;
  WriteAttributes?: string[];
  /** Ours: minutes. */
  AuthSessionValidity?: number;
  /** Ours. */
  PreventUserExistenceErrors?: string;
}

type Generate = (
  context: unknown,
  user: User,
  groups: string[],
  client: Client,
  metadata: unknown,
  source: string,
) => Promise<Json>;

type Deliver = (
  context: unknown,
  source: string,
  clientId: null,
  poolId: string,
  user: User,
  code: string,
  metadata: undefined,
  details: Json,
) => Promise<void>;

export interface Services {
  messages: { deliver: Deliver };
  tokenGenerator: { generate: Generate };
  cognito: {
    getAppClient(context: unknown, id: string): Promise<Client | null>;
    getUserPool(context: unknown, id: unknown): Promise<Pool>;
    getUserPoolForClientId(context: unknown, id: unknown): Promise<Pool>;
  };
}

/** The class of errors that its server answers with 400, code and message. */
export type FaultClass = new (code: string, message: string) => Error;

/** Milliseconds since the epoch, by the runtime's clock, which tests turn. */
export type Now = () => Promise<number>;

/** Runs a trigger's function. @throws with what the function said where it failed */
export type RunTrigger = (trigger: string, event: Json) => Promise<Json>;
