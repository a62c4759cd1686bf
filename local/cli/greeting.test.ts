import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalDeployment } from '../boot.ts';
import { bootLocal } from '../boot.ts';
import { greeting } from './greeting.ts';

const NOW = Date.UTC(2026, 0, 1);
const API_ID = { 'Fn::GetAtt': ['Api', 'ApiId'] };
const get = (logicalId: string, attribute: string) => ({ 'Fn::GetAtt': [logicalId, attribute] });

const TEMPLATE = {
  Resources: {
    Api: {
      Type: 'AWS::AppSync::GraphQLApi',
      Properties: {
        Name: 'words',
        AuthenticationType: 'API_KEY',
        AdditionalAuthenticationProviders: [
          { AuthenticationType: 'AWS_IAM' },
          { AuthenticationType: 'OPENID_CONNECT', OpenIDConnectConfig: { Issuer: 'https://issuer.example' } },
        ],
      },
    },
    Ended: { Type: 'AWS::AppSync::ApiKey', Properties: { ApiId: API_ID, Expires: NOW / 1000 - 1 } },
    Key: { Type: 'AWS::AppSync::ApiKey', Properties: { ApiId: API_ID, Expires: NOW / 1000 + 30 * 86_400 } },
    Endless: { Type: 'AWS::AppSync::ApiKey', Properties: { ApiId: API_ID } },
    Schema: {
      Type: 'AWS::AppSync::GraphQLSchema',
      Properties: { ApiId: API_ID, Definition: 'type Query { a: String }' },
    },
    Queue: { Type: 'AWS::SQS::Queue', Properties: {} },
    Bucket: { Type: 'AWS::S3::Bucket', Properties: {} },
    Rule: { Type: 'AWS::IoT::TopicRule', Properties: {} },
    OtherRule: { Type: 'AWS::IoT::TopicRule', Properties: {} },
  },
  Outputs: {
    Url: { Value: get('Api', 'GraphQLUrl') },
    Host: { Value: { 'Fn::Sub': 'at ${Api.GraphQLDns}' } },
    Realtime: { Value: get('Api', 'RealtimeUrl') },
    Queue: { Value: { Ref: 'Queue' } },
    Bucket: { Value: { 'Fn::Sub': 'https://${Bucket.DomainName}/a.txt' } },
    ExportsOutputRefBucket1234: { Value: { Ref: 'Bucket' } },
  },
};

describe('the greeting at the start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'greeting-'));
  let deployment: LocalDeployment;
  beforeAll(async () => {
    writeFileSync(join(folder, 'words.json'), JSON.stringify(TEMPLATE));
    deployment = await bootLocal({ assembly: join(folder, 'words.json') });
  });
  afterAll(async () => {
    await deployment.stop();
    rmSync(folder, { recursive: true });
  });
  const said = (whole = false): string[] => greeting(deployment, { whole, now: NOW });

  it('mentions and starts only services that the template needs', () => {
    expect(deployment).toMatchObject({
      cognitoEndpoint: null,
      dynamoDbEndpoint: null,
      mailEndpoint: null,
      userPoolId: null,
      clientId: null,
    });
    expect(said().join('\n')).not.toMatch(/Cognito|DynamoDB|Mail/);
  });

  it('lists each key with its expiry, and a first query with a valid key', () => {
    const keys = said().filter((line) => line.startsWith('  API key'));
    expect(keys).toEqual([
      expect.stringMatching(/^ {2}API key {3}da2-\w{26} {2}\(ended 2025-12-31: it is refused\)$/),
      expect.stringMatching(/^ {2}API key {3}da2-\w{26} {2}\(until 2026-01-31, 30 days\)$/),
      expect.stringMatching(
        /^ {2}API key {3}da2-\w{26} {2}\(no end in the template: AWS ends it 7 days after it is made\)$/,
      ),
    ]);
    const [, key = ''] = /(da2-\w+)/.exec(keys[1] ?? '') ?? [];
    expect(said()).toContainEqual(expect.stringContaining(`-H 'x-api-key: ${key}' -d '{"query":"{ __typename }"}'`));
  });

  it('says how callers of every other mode sign in', () => {
    expect(said()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^ {2}IAM .*access key local, secret local$/),
        '  OpenID    tokens of https://issuer.example',
      ]),
    );
  });

  it('lists the Outputs with local addresses, except those that stacks export to each other', () => {
    const origin = new URL(deployment.graphqlUrl).host;
    expect(deployment.outputs).toEqual({
      'words.Url': `http://${origin}/graphql`,
      'words.Host': `at ${origin}`,
      'words.Realtime': `ws://${origin}/graphql/realtime`,
      'words.Queue': `${deployment.sqsEndpoint}/000000000000/words-Queue`,
      'words.Bucket': `${deployment.s3Endpoint}/words-bucket/a.txt`,
      'words.ExportsOutputRefBucket1234': 'words-bucket',
    });
    expect(said()).toContain(`    words.Url  http://${origin}/graphql`);
    expect(said().join('\n')).not.toContain('ExportsOutput');
    expect(said(true).join('\n')).toContain('ExportsOutput');
  });

  it('says in one line per kind what does not run here, and all details on request', () => {
    const rules = (lines: string[]) => lines.filter((line) => line.includes('AWS::IoT::TopicRule'));
    expect(rules(said())).toEqual([expect.stringMatching(/^ {4}2 × AWS::IoT::TopicRule: /)]);
    expect(rules(said(true))).toEqual([
      expect.stringMatching(/^ {4}words\/Rule, AWS::IoT::TopicRule: /),
      expect.stringMatching(/^ {4}words\/OtherRule, /),
    ]);
  });
});
