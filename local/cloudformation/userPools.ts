/** User pools with their clients and groups, wherever those stand. */
import type { SignInModel, UserPoolClientModel, UserPoolModel } from '../model.ts';
import type { Found, Properties, Reading } from './reading.ts';
import { strings } from './reading.ts';

const UNITS: Record<string, number> = { seconds: 1 / 60, minutes: 1, hours: 60, days: 1440 };

/** Minutes; the reference gives hours for access and id tokens and days for refresh tokens as defaults. */
function validity(
  properties: Properties,
  token: 'AccessToken' | 'IdToken' | 'RefreshToken',
  defaultUnit: string,
  fallback: number,
): number {
  const value = properties[`${token}Validity`];
  const unit = (properties['TokenValidityUnits'] as Properties | undefined)?.[token];
  return value === undefined ? fallback : Number(value) * (UNITS[String(unit ?? defaultUnit)] ?? 1);
}

export function userPoolModels(reading: Reading): UserPoolModel[] {
  const clients = reading.of('AWS::Cognito::UserPoolClient');
  const groups = reading.of('AWS::Cognito::UserPoolGroup');
  return reading.each(reading.of('AWS::Cognito::UserPool'), ({ stack, logicalId, properties }) => {
    const { ref, attributes } = stack.physical(logicalId);
    const ofPool = (found: readonly Found[]): Found[] => found.filter((each) => each.properties['UserPoolId'] === ref);
    return {
      stack: stack.source.name,
      logicalId,
      id: ref,
      arn: attributes['Arn'] ?? '',
      name: String(properties['UserPoolName'] ?? logicalId),
      groups: ofPool(groups).map((group) => String(group.properties['GroupName'])),
      clients: ofPool(clients).map(clientModel),
      signIn: signInOf(properties),
      properties,
    };
  });
}

function clientModel({ stack, logicalId, properties: client }: Found): UserPoolClientModel {
  return {
    stack: stack.source.name,
    logicalId,
    clientId: stack.physical(logicalId).ref,
    explicitAuthFlows: strings(client['ExplicitAuthFlows']),
    accessTokenValidity: validity(client, 'AccessToken', 'hours', 60),
    idTokenValidity: validity(client, 'IdToken', 'hours', 60),
    refreshTokenValidity: validity(client, 'RefreshToken', 'days', 30 * 1440),
    ...(client['AuthSessionValidity'] === undefined
      ? {}
      : { authSessionValidity: Number(client['AuthSessionValidity']) }),
    ...(client['PreventUserExistenceErrors'] === 'ENABLED' ? { hidesUsers: true } : {}),
    ...(client['WriteAttributes'] === undefined ? {} : { writeAttributes: strings(client['WriteAttributes']) }),
  };
}

/** Source: template reference, "AWS::Cognito::UserPool": names differ by case unless `UsernameConfiguration` says otherwise. */
function signInOf(properties: Properties): SignInModel {
  const known = <T extends string>(value: unknown, names: readonly T[]): T[] =>
    names.filter((name) => strings(value).includes(name));
  return {
    usernameAttributes: known(properties['UsernameAttributes'], ['email', 'phone_number']),
    aliasAttributes: known(properties['AliasAttributes'], ['email', 'phone_number', 'preferred_username']),
    caseSensitive:
      String((properties['UsernameConfiguration'] as Properties | undefined)?.['CaseSensitive'] ?? true) === 'true',
  };
}
