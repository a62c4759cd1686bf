/** A user pool for the tests of this folder, and calls to it as a client sends them. */
import type { UserPoolModel } from '../model.ts';

/** Its id is `eu-west-1_<name>`, that of its client `client-<name>`. Who signs in gives an address, unless `more` says otherwise. */
export function testPool(
  name: string,
  more: Partial<Pick<UserPoolModel, 'signIn' | 'properties'>> = {},
  client: object = {},
): UserPoolModel {
  return {
    stack: 'test',
    logicalId: name,
    id: `eu-west-1_${name}`,
    arn: '',
    name,
    groups: [],
    clients: [
      {
        stack: 'test',
        logicalId: `${name}Client`,
        clientId: `client-${name}`,
        explicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
        accessTokenValidity: 60,
        idTokenValidity: 60,
        refreshTokenValidity: 1440,
        ...client,
      },
    ],
    signIn: { usernameAttributes: ['email'], aliasAttributes: [], caseSensitive: false },
    properties: { UsernameAttributes: ['email'] },
    ...more,
  };
}

/** @returns the answer's body, and the name of its exception where it has one */
export async function callPool<Answer extends object>(
  endpoint: string,
  action: string,
  input: object,
): Promise<Answer & { fault?: string }> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
    },
    body: JSON.stringify(input),
  });
  const body = (await response.json()) as Answer & { __type?: string };
  return { ...body, ...(body.__type ? { fault: body.__type.split('#').at(-1) ?? '' } : {}) };
}
