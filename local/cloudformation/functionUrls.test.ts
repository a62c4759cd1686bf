import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { Resources } from '../events/testStack.ts';
import { attribute, lambda, writeAssembly } from '../events/testStack.ts';
import type { DeploymentModel } from '../model.ts';
import { loadDeployment } from './index.ts';

const url = (properties: object = {}): object => ({
  Type: 'AWS::Lambda::Url',
  Properties: { AuthType: 'NONE', TargetFunctionArn: attribute('Pdf', 'Arn'), ...properties },
});
const permission = (properties: object): object => ({
  Type: 'AWS::Lambda::Permission',
  Properties: { FunctionName: attribute('Pdf', 'Arn'), Principal: '*', ...properties },
});

/** As `addFunctionUrl({ authType: NONE })` of aws-cdk-lib writes them. */
const VIA_URL = permission({ Action: 'lambda:InvokeFunctionUrl', FunctionUrlAuthType: 'NONE' });
const INVOKE = permission({ Action: 'lambda:InvokeFunction', InvokedViaFunctionUrl: true });

describe('the loader of function URLs', () => {
  const folders: string[] = [];
  afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

  function load(resources: Resources): DeploymentModel {
    const folder = writeAssembly(
      {
        ...lambda('Pdf'),
        ...lambda('Caller', {
          Environment: { Variables: { PDF: 'Url' in resources ? attribute('Url', 'FunctionUrl') : '' } },
        }),
        ...resources,
      },
      { Pdf: '', Caller: '' },
    );
    folders.push(folder);
    return loadDeployment(folder);
  }
  const missing = (resources: Resources): string[] | undefined =>
    load({ Url: url(), ...resources }).functionUrls[0]?.missingGrants;

  it('reads a public function URL, whose address stays the same', () => {
    const resources = { Url: url(), ViaUrl: VIA_URL, Invoke: INVOKE };
    const { functionUrls, functions, unsupported } = load(resources);
    const [first] = functionUrls;
    expect(first).toEqual({
      stack: 'test',
      logicalId: 'Url',
      id: expect.stringMatching(/^[a-z0-9]{32}$/) as string,
      url: `https://${first?.id}.lambda-url.us-east-1.on.aws/`,
      functionArn: 'arn:aws:lambda:us-east-1:000000000000:function:test-Pdf',
      functionName: 'test-Pdf',
      authType: 'NONE',
      missingGrants: [],
    });
    expect(functions[1]?.environment).toEqual({ PDF: first?.url });
    expect(unsupported).toEqual([]);
    expect(load(resources).functionUrls[0]?.url).toBe(first?.url);
  });

  it.each<[string, Resources, string[]]>([
    ['nothing', {}, ['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction']],
    ['what was enough until October 2025', { ViaUrl: VIA_URL }, ['lambda:InvokeFunction']],
    ['the other half', { Invoke: INVOKE }, ['lambda:InvokeFunctionUrl']],
    [
      'both, by the function’s name',
      {
        ViaUrl: permission({
          FunctionName: { Ref: 'Pdf' },
          Action: 'lambda:InvokeFunctionUrl',
          FunctionUrlAuthType: 'NONE',
        }),
        Invoke: INVOKE,
      },
      [],
    ],
    [
      'both, for URLs or not',
      {
        ViaUrl: permission({ Action: 'lambda:InvokeFunctionUrl' }),
        Invoke: permission({ Action: 'lambda:InvokeFunction' }),
      },
      [],
    ],
    ['everything', { All: permission({ Action: 'lambda:*' }) }, []],
    [
      'both to one account',
      {
        ViaUrl: permission({ Action: 'lambda:InvokeFunctionUrl', Principal: '111122223333' }),
        Invoke: permission({ Action: 'lambda:InvokeFunction', Principal: '111122223333' }),
      },
      ['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction'],
    ],
    [
      'both within an organization',
      {
        ViaUrl: permission({ Action: 'lambda:InvokeFunctionUrl', PrincipalOrgID: 'o-1' }),
        Invoke: permission({ Action: 'lambda:InvokeFunction', PrincipalOrgID: 'o-1' }),
      },
      ['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction'],
    ],
    [
      'both to signed callers',
      { ViaUrl: permission({ Action: 'lambda:InvokeFunctionUrl', FunctionUrlAuthType: 'AWS_IAM' }), Invoke: INVOKE },
      ['lambda:InvokeFunctionUrl'],
    ],
    [
      'both on another function',
      { ...lambda('Other'), ViaUrl: permission({ FunctionName: { Ref: 'Other' }, Action: 'lambda:*' }) },
      ['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction'],
    ],
  ])('reports the missing permission if permissions grant %s', (_what, resources, expected) => {
    expect(missing(resources)).toEqual(expected);
  });

  it('reads a URL for signed callers, which needs no permission', () => {
    expect(
      load({ Url: url({ AuthType: 'AWS_IAM', TargetFunctionArn: { Ref: 'Pdf' }, InvokeMode: 'BUFFERED' }) })
        .functionUrls,
    ).toMatchObject([{ authType: 'AWS_IAM', functionName: 'test-Pdf', missingGrants: [] }]);
  });

  it('reads CORS rules', () => {
    const Cors = {
      AllowCredentials: true,
      AllowHeaders: ['x-a'],
      AllowMethods: ['GET'],
      AllowOrigins: ['https://a.example'],
      ExposeHeaders: ['x-b'],
      MaxAge: 300,
    };
    expect(load({ Url: url({ Cors }) }).functionUrls[0]?.cors).toEqual({
      allowCredentials: true,
      allowedHeaders: ['x-a'],
      allowedMethods: ['GET'],
      allowedOrigins: ['https://a.example'],
      exposedHeaders: ['x-b'],
      maxAgeSeconds: 300,
    });
    expect(load({ Url: url({ Cors: { AllowOrigins: ['*'] } }) }).functionUrls[0]?.cors).toEqual({
      allowCredentials: false,
      allowedHeaders: [],
      allowedMethods: [],
      allowedOrigins: ['*'],
      exposedHeaders: [],
    });
  });

  it.each<[string, Resources, string, string]>([
    [
      'one that streams',
      { Url: url({ InvokeMode: 'RESPONSE_STREAM' }) },
      'Url',
      'responses are not streamed here, so that the URL is not served; AWS would send them as they are written',
    ],
    [
      'one of an alias',
      { Url: url({ Qualifier: 'live' }) },
      'Url',
      'URLs of aliases are not served here; give the function itself one',
    ],
    [
      'one of a function that does not run here',
      { Url: url({ TargetFunctionArn: 'elsewhere' }) },
      'Url',
      'its function is not one that runs here',
    ],
    [
      'what a function’s policy grants to signed callers',
      {
        Url: url({ AuthType: 'AWS_IAM' }),
        Granted: permission({
          Action: 'lambda:InvokeFunctionUrl',
          Principal: 'cloudfront.amazonaws.com',
          FunctionUrlAuthType: 'AWS_IAM',
        }),
      },
      'Granted',
      'what it grants to signed callers of a function URL is not evaluated here: their own roles must allow it',
    ],
  ])('reports by logical id %s', (_what, resources, logicalId, reason) => {
    const { functionUrls, unsupported } = load(resources);
    expect(unsupported).toMatchObject([{ stack: 'test', logicalId, reason }]);
    expect(functionUrls).toHaveLength(logicalId === 'Url' ? 0 : 1);
  });

  it('refuses a URL without an authorization type', () => {
    expect(() => load({ Url: url({ AuthType: 'ANYBODY' }) })).toThrow(/^\S+:1: Url\.AuthType must be NONE or AWS_IAM$/);
  });
});
