/** From resolved properties to the models of `model.ts`: storage, identity and functions. */
import type { CreateTableCommandInput, GlobalSecondaryIndex, TimeToLiveSpecification } from '@aws-sdk/client-dynamodb';
import { statSync } from 'node:fs';
import type { LambdaModel, PolicyStatement, RoleModel, SignInModel, TableModel, UserPoolClientModel, UserPoolModel } from '../model.ts';
import { LoadError } from './errors.ts';
import type { StackResolver } from './intrinsics.ts';
import { managedPolicy } from './managedPolicies.ts';

export type Properties = Record<string, unknown>;

export const list = (value: unknown): unknown[] => (value === undefined || value === null ? [] : Array.isArray(value) ? (value as unknown[]) : [value]);
const strings = (value: unknown): string[] => list(value).map(String);

export function tableModel(stack: StackResolver, logicalId: string): TableModel {
  const properties = stack.properties(logicalId);
  const { ref, attributes } = stack.physical(logicalId);
  const stream = properties['StreamSpecification'] as { StreamViewType: 'NEW_AND_OLD_IMAGES' } | undefined;
  const ttl = properties['TimeToLiveSpecification'] as { AttributeName: string; Enabled: boolean } | undefined;
  const create: CreateTableCommandInput = {
    TableName: ref,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: properties['KeySchema'] as NonNullable<CreateTableCommandInput['KeySchema']>,
    AttributeDefinitions: properties['AttributeDefinitions'] as NonNullable<CreateTableCommandInput['AttributeDefinitions']>,
  };
  if (properties['GlobalSecondaryIndexes']) create.GlobalSecondaryIndexes = (properties['GlobalSecondaryIndexes'] as GlobalSecondaryIndex[]).map(indexOf);
  if (properties['LocalSecondaryIndexes']) create.LocalSecondaryIndexes = properties['LocalSecondaryIndexes'] as NonNullable<CreateTableCommandInput['LocalSecondaryIndexes']>;
  if (stream) create.StreamSpecification = { StreamEnabled: true, StreamViewType: stream.StreamViewType };
  const timeToLive: TimeToLiveSpecification | undefined = ttl?.Enabled ? { AttributeName: ttl.AttributeName, Enabled: true } : undefined;
  return { stack: stack.source.name, logicalId, name: ref, arn: attributes['Arn'] ?? '', ...(stream && attributes['StreamArn'] ? { streamArn: attributes['StreamArn'] } : {}), create, ...(timeToLive ? { timeToLive } : {}) };
}

function indexOf(index: GlobalSecondaryIndex): GlobalSecondaryIndex {
  return { IndexName: index.IndexName, KeySchema: index.KeySchema, Projection: index.Projection };
}

interface PolicyDocument {
  Statement?: unknown;
}

export interface Statements {
  statements: PolicyStatement[];
  /** Parts of policies that this runtime does not evaluate. */
  unevaluated: string[];
}

export function statementsOf(document: unknown): Statements {
  const unevaluated: string[] = [];
  const statements = (list((document as PolicyDocument).Statement) as Properties[]).map((statement): PolicyStatement => {
    for (const part of ['Condition', 'NotAction', 'NotResource']) if (statement[part] !== undefined) unevaluated.push(part);
    return { effect: statement['Effect'] === 'Deny' ? 'Deny' : 'Allow', actions: strings(statement['Action']), resources: strings(statement['Resource']) };
  });
  return { statements, unevaluated };
}

/** Roles of a stack with the policies that stand in them or are attached by `Roles`. */
export function roleModels(stack: StackResolver, report: (logicalId: string, type: string, reason: string) => void): Map<string, RoleModel> {
  const resources = Object.entries(stack.source.template.Resources ?? {}).filter(([, resource]) => stack.exists(resource.Condition));
  const byName = new Map<string, RoleModel>();
  const ownPolicies = new Map(resources.filter(([, { Type }]) => Type === 'AWS::IAM::ManagedPolicy').map(([id]) => [stack.physical(id).ref, stack.properties(id)['PolicyDocument']]));
  for (const [logicalId, resource] of resources) {
    if (resource.Type !== 'AWS::IAM::Role') continue;
    const { ref, attributes } = stack.physical(logicalId);
    const role: RoleModel = { stack: stack.source.name, logicalId, arn: attributes['Arn'] ?? '', statements: [] };
    const properties = stack.properties(logicalId);
    for (const policy of strings(properties['ManagedPolicyArns'])) {
      const own = ownPolicies.get(policy);
      const statements = own ? [] : managedPolicy(policy);
      if (own) add(role, logicalId, resource.Type, own);
      else if (statements) role.statements.push(...statements);
      else report(logicalId, resource.Type, `its policy ${policy} is not known here, so that it allows nothing; AWS would evaluate it`);
    }
    for (const policy of list(properties['Policies']) as Properties[]) add(role, logicalId, resource.Type, policy['PolicyDocument']);
    byName.set(ref, role);
  }
  for (const [logicalId, resource] of resources) {
    if (resource.Type !== 'AWS::IAM::Policy' && resource.Type !== 'AWS::IAM::ManagedPolicy') continue;
    const properties = stack.properties(logicalId);
    for (const name of strings(properties['Roles'])) {
      const role = byName.get(name);
      if (role) add(role, logicalId, resource.Type, properties['PolicyDocument']);
    }
  }
  return byName;

  function add(role: RoleModel, logicalId: string, type: string, document: unknown): void {
    const { statements, unevaluated } = statementsOf(document);
    role.statements.push(...statements);
    for (const part of unevaluated) report(logicalId, type, `its ${part} is not evaluated here; AWS would evaluate it`);
  }
}

const UNITS: Record<string, number> = { seconds: 1 / 60, minutes: 1, hours: 60, days: 1440 };

/** Minutes; the reference gives hours for access and id tokens and days for refresh tokens as defaults. */
function validity(properties: Properties, token: 'AccessToken' | 'IdToken' | 'RefreshToken', defaultUnit: string, fallback: number): number {
  const value = properties[`${token}Validity`];
  const unit = (properties['TokenValidityUnits'] as Properties | undefined)?.[token];
  return value === undefined ? fallback : Number(value) * (UNITS[String(unit ?? defaultUnit)] ?? 1);
}

export function userPoolModels(stack: StackResolver): UserPoolModel[] {
  const resources = Object.entries(stack.source.template.Resources ?? {}).filter(([, resource]) => stack.exists(resource.Condition));
  const ids = (type: string) => resources.filter(([, resource]) => resource.Type === type).map(([logicalId]) => logicalId);
  return ids('AWS::Cognito::UserPool').map((logicalId) => {
    const { ref, attributes } = stack.physical(logicalId);
    const properties = stack.properties(logicalId);
    const ofPool = (type: string) => ids(type).filter((id) => stack.properties(id)['UserPoolId'] === ref);
    return {
      stack: stack.source.name,
      logicalId,
      id: ref,
      arn: attributes['Arn'] ?? '',
      name: String(properties['UserPoolName'] ?? logicalId),
      groups: ofPool('AWS::Cognito::UserPoolGroup').map((id) => String(stack.properties(id)['GroupName'])),
      clients: ofPool('AWS::Cognito::UserPoolClient').map((id): UserPoolClientModel => {
        const client = stack.properties(id);
        return {
          stack: stack.source.name,
          logicalId: id,
          clientId: stack.physical(id).ref,
          explicitAuthFlows: strings(client['ExplicitAuthFlows']),
          accessTokenValidity: validity(client, 'AccessToken', 'hours', 60),
          idTokenValidity: validity(client, 'IdToken', 'hours', 60),
          refreshTokenValidity: validity(client, 'RefreshToken', 'days', 30 * 1440),
          ...(client['WriteAttributes'] === undefined ? {} : { writeAttributes: strings(client['WriteAttributes']) }),
        };
      }),
      signIn: signInOf(properties),
      properties,
    };
  });
}

/** Source: template reference, "AWS::Cognito::UserPool": names differ by case unless `UsernameConfiguration` says otherwise. */
function signInOf(properties: Properties): SignInModel {
  const known = <T extends string>(value: unknown, names: readonly T[]): T[] => names.filter((name) => strings(value).includes(name));
  return {
    usernameAttributes: known(properties['UsernameAttributes'], ['email', 'phone_number']),
    aliasAttributes: known(properties['AliasAttributes'], ['email', 'phone_number', 'preferred_username']),
    caseSensitive: String((properties['UsernameConfiguration'] as Properties | undefined)?.['CaseSensitive'] ?? true) === 'true',
  };
}

export function lambdaModel(stack: StackResolver, logicalId: string, roles: Map<string, RoleModel>): LambdaModel | string {
  const properties = stack.properties(logicalId);
  const { ref, attributes } = stack.physical(logicalId);
  const code = (properties['Code'] ?? {}) as { S3Key?: string; ZipFile?: string; ImageUri?: string };
  if (code.ZipFile !== undefined) return 'inline code (ZipFile) is not run here';
  const asset = stack.source.assets.get(code.S3Key ?? '');
  if (!asset) return 'its code is not among the assets of the assembly';
  if (!statSync(asset.path).isDirectory()) return 'its code is an archive; only asset folders are run here';
  const role = [...roles.values()].find((each) => each.arn === properties['Role']);
  const reserved = properties['ReservedConcurrentExecutions'];
  const deadLetters = (properties['DeadLetterConfig'] as Properties | undefined)?.['TargetArn'];
  return {
    stack: stack.source.name,
    logicalId,
    name: ref,
    arn: attributes['Arn'] ?? '',
    codePath: asset.path,
    handler: String(properties['Handler'] ?? 'index.handler'),
    runtime: String(properties['Runtime'] ?? ''),
    timeoutSeconds: Number(properties['Timeout'] ?? 3),
    memoryMb: Number(properties['MemorySize'] ?? 128),
    environment: Object.fromEntries(Object.entries(((properties['Environment'] as Properties | undefined)?.['Variables'] ?? {}) as Properties).map(([name, value]) => [name, String(value)])),
    ...(role ? { role } : {}),
    ...(reserved === undefined ? {} : { reservedConcurrency: Number(reserved) }),
    asynchronous: { ...ASYNCHRONOUS, ...(typeof deadLetters === 'string' ? { deadLetters } : {}) },
  };
}

/** Without an `AWS::Lambda::EventInvokeConfig`. Source: developer guide, "Asynchronous invocation". */
const ASYNCHRONOUS = { maximumRetryAttempts: 2, maximumAgeSeconds: 21_600 };

export function required(value: unknown, what: string): string {
  if (typeof value !== 'string') throw new LoadError(`${what} is missing`);
  return value;
}
