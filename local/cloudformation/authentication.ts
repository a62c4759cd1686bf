/** Who may call an API. Source: template reference, "AWS::AppSync::GraphQLApi" and its property types. */
import type { ApiKeyModel, ApiModel, AuthenticationMode } from '../model.ts';
import type { Found, Properties } from './reading.ts';
import { list, required } from './reading.ts';
import { isObject } from './template.ts';

type Read = (found: Found, provider: Properties, isDefault: boolean, keys: ApiKeyModel[]) => AuthenticationMode;

const config = (provider: Properties, name: string): Properties => (isObject(provider[name]) ? provider[name] : {});
const number = (value: unknown): number | undefined => (value === undefined ? undefined : Number(value));
const text = (value: unknown): string | undefined => (value === undefined || value === '' ? undefined : String(value));

/** Without members that are undefined. */
const defined = <T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

const MODES: Record<AuthenticationMode['type'], Read> = {
  API_KEY: (_found, _provider, _isDefault, keys) => ({ type: 'API_KEY', keys }),
  AWS_IAM: () => ({ type: 'AWS_IAM' }),
  AMAZON_COGNITO_USER_POOLS: (found, provider, isDefault) => {
    const pool = config(provider, 'UserPoolConfig');
    const regex = text(pool['AppIdClientRegex']);
    return {
      type: 'AMAZON_COGNITO_USER_POOLS',
      userPoolId: required(found, pool['UserPoolId'], 'UserPoolConfig.UserPoolId'),
      region: text(pool['AwsRegion']) ?? found.stack.region,
      defaultAction: isDefault && pool['DefaultAction'] === 'DENY' ? 'DENY' : 'ALLOW',
      ...(regex === undefined ? {} : { appIdClientRegex: regex }),
    };
  },
  OPENID_CONNECT: (found, provider) => {
    const given = config(provider, 'OpenIDConnectConfig');
    const limits = defined({
      clientId: text(given['ClientId']),
      iatTtlMs: number(given['IatTTL']),
      authTtlMs: number(given['AuthTTL']),
    });
    return {
      type: 'OPENID_CONNECT',
      issuer: required(found, given['Issuer'], 'OpenIDConnectConfig.Issuer'),
      ...limits,
    };
  },
  AWS_LAMBDA: (found, provider) => {
    const given = config(provider, 'LambdaAuthorizerConfig');
    const expression = text(given['IdentityValidationExpression']);
    return {
      type: 'AWS_LAMBDA',
      authorizerUri: required(found, given['AuthorizerUri'], 'LambdaAuthorizerConfig.AuthorizerUri'),
      // 0, says the template reference of AuthorizerResultTtlInSeconds; Security Hub's page says 300.
      resultTtlSeconds: number(given['AuthorizerResultTtlInSeconds']) ?? 0,
      ...(expression === undefined ? {} : { identityValidationExpression: expression }),
    };
  },
};

const isMode = (type: string): type is AuthenticationMode['type'] => Object.hasOwn(MODES, type);

/** @param found the API @throws LoadError */
export function authenticationOf(found: Found, keys: ApiKeyModel[]): ApiModel['authentication'] {
  const read = (provider: Properties, isDefault: boolean): AuthenticationMode => {
    const type = String(provider['AuthenticationType']);
    if (isMode(type)) return MODES[type](found, provider, isDefault, keys);
    return found.stack.failAt(
      found.logicalId,
      `${found.logicalId}.AuthenticationType must be one of ${Object.keys(MODES).join(', ')}, not ${type}`,
      isDefault ? 'AuthenticationType' : 'AdditionalAuthenticationProviders',
    );
  };
  const additional = (list(found.properties['AdditionalAuthenticationProviders']) as Properties[]).map((provider) =>
    read(provider, false),
  );
  return [read(found.properties, true), ...additional];
}
