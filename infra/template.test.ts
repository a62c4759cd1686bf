import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildASTSchema, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { ROOT } from './paths.ts';
import { OUR_CHARACTERS } from './resolvers/bundle.ts';
import { OUR_FUNCTIONS } from './resolvers/layout.ts';
import { environmentName, TABLE_NAMES, TABLES } from './tables.ts';
import { OWNERS } from '../resolvers/attachments/owners.ts';
import { NOTED } from '../resolvers/kernel/answer/noted.ts';
import { SIGNED_FIELDS } from '../test/support/declarations.ts';

interface Resource {
  Type: string;
  DependsOn?: string | string[];
  Properties: Record<string, unknown>;
  DeletionPolicy?: string;
}

const MEGABYTE = 1024 * 1024;
/** CloudFormation allows 500; the rest is room to grow. */
const MAX_RESOURCES = 350;

/** Wildcards in IAM that no name could replace, each with its reason. */
const ACCEPTED_WILDCARDS: Record<string, string> = {};

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('there is none');
  return value;
}

describe('the synthesized templates', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'assembly-'));
  let templates: Record<string, Record<string, Resource>>;
  /** Files of the nested stacks' templates, one for each aggregate with fields. */
  let nested: string[];
  beforeAll(() => {
    const assembly = buildApp({ outdir, workshop: 'el-experto' }).synth();
    templates = Object.fromEntries(
      assembly.stacks.map((stack) => [
        stack.stackName,
        (stack.template as { Resources: Record<string, Resource> }).Resources,
      ]),
    );
    nested = readdirSync(outdir).filter((name) => name.endsWith('.nested.template.json'));
    for (const name of nested)
      templates[name] = (
        JSON.parse(readFileSync(join(outdir, name), 'utf8')) as { Resources: Record<string, Resource> }
      ).Resources;
  });
  afterAll(() => rmSync(outdir, { recursive: true }));

  const all = (type: string): [string, Resource][] =>
    Object.values(templates).flatMap((resources) =>
      Object.entries(resources).filter(([, resource]) => resource.Type === type),
    );

  /** Files of a function's code. */
  function assetOf(functionId: string) {
    const [, { Properties }] = present(all('AWS::Lambda::Function').find(([id]) => id.startsWith(functionId)));
    const folder = join(outdir, `asset.${String((Properties['Code'] as { S3Key: string }).S3Key).replace('.zip', '')}`);
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  }
  const bytesOf = (files: ReturnType<typeof assetOf>): number =>
    files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);

  it('stay within the limits of CloudFormation and AppSync', () => {
    for (const [name, resources] of Object.entries(templates)) {
      expect(Object.keys(resources).length, name).toBeLessThanOrEqual(MAX_RESOURCES);
      expect(
        statSync(join(outdir, nested.includes(name) ? name : `${name}.template.json`)).size,
        name,
      ).toBeLessThanOrEqual(MEGABYTE);
    }
    for (const [, schema] of all('AWS::AppSync::GraphQLSchema'))
      expect(String(schema.Properties['Definition']).length).toBeLessThanOrEqual(MEGABYTE);
    for (const [id, resolver] of all('AWS::AppSync::Resolver')) {
      const { Functions } = resolver.Properties['PipelineConfig'] as { Functions: unknown[] };
      expect(Functions.length, id).toBeLessThanOrEqual(OUR_FUNCTIONS);
    }
  });

  it('count what is refused, and what is voided, and raise an alarm', () => {
    const filters = all('AWS::Logs::MetricFilter').map(([, { Properties }]) => [
      (Properties['MetricTransformations'] as { MetricName: string }[])[0]?.MetricName,
      Properties['FilterPattern'],
    ]);
    expect(filters.sort()).toEqual([
      ['LimitRefused', `"${present(NOTED['LIMIT_EXCEEDED'])}"`],
      ['PermissionRefused', `"${present(NOTED['FORBIDDEN'])}"`],
    ]);
    const alarms = all('AWS::CloudWatch::Alarm').map(([, { Properties }]) => JSON.stringify(Properties));
    for (const metric of ['PermissionRefused', 'LimitRefused', 'SignInSuccesses', '4XXError', 'InvoiceVoided'])
      expect(
        alarms.filter((alarm) => alarm.includes(`"${metric}"`)),
        metric,
      ).toHaveLength(1);
    expect(alarms.find((alarm) => alarm.includes('SignInSuccesses'))).toContain('attempts - successes');
  });

  it('deploy code units of at most 22,000 characters', () => {
    const { files } = JSON.parse(readFileSync(join(outdir, 'ElExperto-Api.assets.json'), 'utf8')) as {
      files: Record<string, { source: { path: string } }>;
    };
    const units = Object.values(files).filter((file) => file.source.path.endsWith('.js'));
    expect(units.length).toBeGreaterThan(30);
    for (const unit of units)
      expect(readFileSync(join(outdir, unit.source.path), 'utf8').length, unit.source.path).toBeLessThanOrEqual(
        OUR_CHARACTERS,
      );
  });

  it('keep tables and users when the stack is deleted, with streams, recovery and encryption', () => {
    expect(all('AWS::DynamoDB::Table')).toHaveLength(TABLE_NAMES.length);
    for (const [id, table] of [...all('AWS::DynamoDB::Table'), ...all('AWS::Cognito::UserPool')])
      expect(table.DeletionPolicy, id).toBe('Retain');
    for (const [id, { Properties }] of all('AWS::DynamoDB::Table')) {
      expect(Properties, id).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true },
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        DeletionProtectionEnabled: true,
      });
    }
    const expiring = all('AWS::DynamoDB::Table').filter(([, { Properties }]) => Properties['TimeToLiveSpecification']);
    expect(expiring).toHaveLength(Object.values(TABLES).filter(({ timeToLive }) => timeToLive).length);
  });

  it('name every resource in IAM policies', () => {
    const statements = [...all('AWS::IAM::Role'), ...all('AWS::IAM::Policy')].flatMap(([id, { Properties }]) => {
      const policies = (Properties['Policies'] as { PolicyDocument: unknown }[] | undefined) ?? [];
      const documents = [
        ...policies.map((policy) => policy.PolicyDocument),
        ...(Properties['PolicyDocument'] ? [Properties['PolicyDocument']] : []),
      ];
      return documents.flatMap((document) =>
        (document as { Statement: { Action: unknown; Resource: unknown }[] }).Statement.map((statement) => ({
          id,
          ...statement,
        })),
      );
    });
    expect(statements.length).toBeGreaterThan(10);
    for (const { id, Action, Resource } of statements) {
      // X-Ray has no resources to name: service authorization reference, "AWS X-Ray".
      if (ACCEPTED_WILDCARDS[id] || [Action].flat().every((action) => String(action).startsWith('xray:Put'))) continue;
      // Keys of objects have no names that could be listed: a prefix stands for them.
      const objects = [Action].flat().every((action) => /^s3:(Get|Put|Delete)Object$/.test(String(action)));
      // Nor have executions of a state machine: the machine's name stands for them.
      const named = JSON.stringify(Resource).replaceAll(/(:execution:[\w-]+):\*"/g, '$1"');
      expect(named.replaceAll(objects ? /\/[a-z]+\/\*"/g : '\0', '"'), id).not.toContain('*');
      expect(JSON.stringify(Action), id).not.toContain('*');
    }
    // AWS's managed policies allow their actions on every resource of the account, out of this test's sight.
    for (const [id, { Properties }] of all('AWS::IAM::Role'))
      expect(Properties['ManagedPolicyArns'], id).toBeUndefined();
  });

  it('bundle functions into at most 1.5 MB each, except those that contain a browser or embed fonts', () => {
    const small = all('AWS::Lambda::Function').filter(([, { Properties }]) => Number(Properties['MemorySize']) <= 512);
    expect(small.length).toBeGreaterThan(7);
    for (const [id, { Properties }] of small) {
      const asset = String((Properties['Code'] as { S3Key: string }).S3Key).replace('.zip', '');
      expect(statSync(join(outdir, `asset.${asset}`, 'index.mjs')).size, id).toBeLessThanOrEqual(
        (id.startsWith('ReportsMaker') ? 2 : 1.5) * MEGABYTE,
      );
    }
  });

  it('fit the browser and its fonts into the 250 MB that Lambda allows', () => {
    const files = assetOf('Pdf');
    expect(files.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'index.mjs',
        'chromium.br',
        'fonts.tar.br',
        'al2023.tar.br',
        'unicode.json',
        'noto-sans-latin-400-normal.woff2',
        'noto-emoji-emoji-400-normal.woff2',
      ]),
    );
    expect(bytesOf(files)).toBeLessThanOrEqual(250 * MEGABYTE);
  });

  it('carry what reads pictures on the machine of Lambda, and give memory to none but it and the browser', () => {
    const files = assetOf('AttachmentsUploads');
    expect(files.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'index.mjs',
        expect.stringMatching(/^sharp-linux-x64.*\.node$/),
        expect.stringMatching(/^libvips-cpp\.so/),
      ]),
    );
    expect(bytesOf(files)).toBeLessThanOrEqual(250 * MEGABYTE);
    const large = all('AWS::Lambda::Function').filter(([, each]) => Number(each.Properties['MemorySize']) > 512);
    expect(large.map(([id, each]) => [/^[A-Z][a-z]+/.exec(id)?.[0], each.Properties['MemorySize']]).sort()).toEqual([
      ['Attachments', 1024],
      ['Pdf', 1769],
    ]);
  });

  it('let functions call the Cognito operations that their code calls, and no others', () => {
    /** Commands of the user pool's client that the files of some folders send. */
    const called = (...folders: string[]): string[] => {
      const files = folders.flatMap((folder) =>
        readdirSync(join(ROOT, 'functions', folder)).map((file) => join(ROOT, 'functions', folder, file)),
      );
      const sent = files
        .filter((file) => !file.endsWith('.test.ts'))
        .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/new (Admin\w+|\w+Group)Command\(/g)]);
      return [...new Set(sent.map(([, name]) => name ?? ''))].sort();
    };
    const allowed = (prefix: string): string[] =>
      all('AWS::IAM::Policy')
        .filter(([id]) => id.startsWith(prefix))
        .flatMap(([, { Properties }]) =>
          (Properties['PolicyDocument'] as { Statement: { Action: string | string[] }[] }).Statement.flatMap(
            ({ Action }) => Action,
          ),
        )
        .flatMap((action) => (action.startsWith('cognito-idp:') ? [action.slice('cognito-idp:'.length)] : []))
        .sort();
    expect(allowed('UsersRole')).toEqual(called('users'));
    expect(allowed('SecondFactor')).toEqual(called('tokens'));
  });

  it('let a data source query the indexes of its table, each listed by name', () => {
    const role = all('AWS::IAM::Role').find(([id]) => id.startsWith('RoleWorkOrdersRead'));
    const policies = JSON.stringify(role?.[1].Properties['Policies']);
    for (const index of Object.keys(TABLES.WorkOrders.indexes)) expect(policies).toContain(`/index/${index}"`);
    expect(policies).not.toContain('PutItem');
  });

  it('pass the name of every table to the resolvers, and the release', () => {
    const [, api] = all('AWS::AppSync::GraphQLApi')[0] ?? [];
    expect(Object.keys(api?.Properties['EnvironmentVariables'] ?? {}).sort()).toEqual(
      ['RELEASE', ...TABLE_NAMES.map(environmentName)].sort(),
    );
  });

  it('let users sign in with a password or SRP, not through Cognito’s hosted pages', () => {
    const [, client] = all('AWS::Cognito::UserPoolClient')[0] ?? [];
    expect(client?.Properties).toMatchObject({
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      AllowedOAuthFlowsUserPoolClient: false,
      AccessTokenValidity: 60,
      // With no list a token could change its user's e-mail: the sign-in name, and where a lost password is sent.
      WriteAttributes: ['locale'],
    });
    expect(client?.Properties).not.toHaveProperty('AllowedOAuthFlows');
    expect(all('AWS::Cognito::UserPool')[0]?.[1].Properties).toMatchObject({
      // Customers of the shop sign up by themselves, with an address that a code has shown to be theirs.
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
      AutoVerifiedAttributes: ['email'],
      MfaConfiguration: 'OPTIONAL',
      DeletionProtection: 'ACTIVE',
    });
  });

  it('keep logs for a year, also those that AppSync writes', () => {
    const groups = all('AWS::Logs::LogGroup');
    for (const [id, { Properties }] of groups) expect(Properties['RetentionInDays'], id).toBe(365);
    expect(groups.map(([, { Properties }]) => JSON.stringify(Properties['LogGroupName'] ?? '')).join()).toContain(
      '/aws/appsync/apis/',
    );
  });

  it('have an alarm for each dead-letter queue', () => {
    const dead = all('AWS::SQS::Queue')
      .filter(([, { Properties }]) => Properties['MessageRetentionPeriod'] === 14 * 24 * 3600)
      .map(([id]) => id);
    const watched = all('AWS::CloudWatch::Alarm').map(([, { Properties }]) =>
      JSON.stringify(Properties['Dimensions'] ?? []),
    );
    expect(dead.length).toBeGreaterThan(10);
    for (const id of dead)
      expect(
        watched.some((dimensions) => dimensions.includes(`"${id}"`)),
        id,
      ).toBe(true);
  });

  it('change the API only after its schema is complete, because AppSync rejects changes before', () => {
    const [schema] = present(all('AWS::AppSync::GraphQLSchema')[0]);
    const dependants = [...all('AWS::AppSync::FunctionConfiguration'), ...all('AWS::AppSync::Resolver')];
    expect(dependants.length).toBeGreaterThan(80);
    const owner = (id: string): string =>
      present(Object.keys(templates).find((name) => Object.hasOwn(templates[name] ?? {}, id)));
    for (const [id, { DependsOn }] of dependants)
      if (!nested.includes(owner(id))) expect([DependsOn].flat(), id).toContain(schema);
    // Resources in a nested stack wait with their stack.
    const stacks = all('AWS::CloudFormation::Stack');
    expect(stacks.length).toBe(nested.length);
    for (const [id, { DependsOn }] of stacks) expect([DependsOn].flat(), id).toContain(schema);
  });

  it('send no descriptions to AppSync, which drops or rejects them', () => {
    const definition = String(present(all('AWS::AppSync::GraphQLSchema')[0])[1].Properties['Definition']);
    expect(definition).not.toContain('\"\"\"');
    expect(
      buildASTSchema(parse(readFileSync(join(ROOT, 'client', 'appsync.graphql'), 'utf8') + definition))
        .getQueryType()
        ?.getFields(),
    ).toHaveProperty('customers');
  });

  it('let the pages be installed: their own worker and manifest are allowed, and it may reach above its folder', () => {
    const [headers] = Object.values(templates['ElExperto-Web'] ?? {}).filter(
      ({ Type }) => Type === 'AWS::CloudFront::ResponseHeadersPolicy',
    );
    const config = present(headers).Properties['ResponseHeadersPolicyConfig'];
    expect(config).toMatchObject({
      CustomHeadersConfig: { Items: [{ Header: 'service-worker-allowed', Value: '/', Override: true }] },
    });
    // The policy names the bucket of pictures, which is known at deployment alone.
    expect(JSON.stringify(config)).toMatch(/manifest-src 'self'.*worker-src 'self'/);
  });

  it('empty and delete the bucket of the pages together with their stack', () => {
    const [pages, { DeletionPolicy }] = present(all('AWS::S3::Bucket').find(([id]) => id.startsWith('Pages')));
    expect(DeletionPolicy).toBe('Delete');
    // What needs the bucket goes before it: the files' resource names it, and its function may list and delete what lies there.
    const [, files] = present(all('Custom::Pages')[0]);
    expect(files.Properties['bucket']).toEqual({ Ref: pages });
    const actions = Object.values(templates['ElExperto-Web'] ?? {})
      .filter(({ Type }) => Type === 'AWS::IAM::Policy')
      .flatMap(
        ({ Properties }) =>
          (Properties['PolicyDocument'] as { Statement: { Action: string | string[]; Resource: unknown }[] }).Statement,
      );
    expect(
      actions
        .flatMap(({ Action }) => Action)
        .filter((action) => action.startsWith('s3:'))
        .sort(),
    ).toEqual(['s3:DeleteObject', 's3:ListBucket', 's3:PutObject']);
    expect(actions.find(({ Action }) => Action === 's3:ListBucket')?.Resource).toEqual({
      'Fn::GetAtt': [pages, 'Arn'],
    });
    // The function and its policy stand until the last file is gone.
    const handler = present(
      Object.entries(templates['ElExperto-Web'] ?? {}).find(([, { Type }]) => Type === 'AWS::Lambda::Function'),
    );
    expect(files.Properties['ServiceToken']).toEqual({ 'Fn::GetAtt': [handler[0], 'Arn'] });
    expect(
      [handler[1].DependsOn].flat().some((id) => templates['ElExperto-Web']?.[id ?? '']?.Type === 'AWS::IAM::Policy'),
    ).toBe(true);
  });

  it('are named after the workshop', () => {
    expect(Object.keys(templates).filter((name) => !nested.includes(name))).toEqual([
      'ElExperto-Data',
      'ElExperto-Api',
      'ElExperto-Web',
    ]);
  });

  it('accept Cognito by default, IAM and keys besides, with limits, logs and traces', () => {
    expect(all('AWS::AppSync::GraphQLApi').map(([, { Properties }]) => Properties)).toMatchObject([
      {
        AuthenticationType: 'AMAZON_COGNITO_USER_POOLS',
        AdditionalAuthenticationProviders: [
          { AuthenticationType: 'AWS_IAM' },
          // Nothing is kept of what the function answers: a revoked key is refused at once, and each call is counted.
          { AuthenticationType: 'AWS_LAMBDA', LambdaAuthorizerConfig: { AuthorizerResultTtlInSeconds: 0 } },
        ],
        QueryDepthLimit: 12,
        ResolverCountLimit: 200,
        XrayEnabled: true,
        LogConfig: { FieldLogLevel: 'ERROR', ExcludeVerboseContent: true },
      },
    ]);
  });

  it('stop floods by key and by address, and nobody who works in a workshop', () => {
    const [[id, acl] = [], ...others] = all('AWS::WAFv2::WebACL');
    expect(others).toEqual([]);
    expect(all('AWS::WAFv2::WebACLAssociation').map(([, { Properties }]) => JSON.stringify(Properties))).toEqual([
      expect.stringContaining(`"${id}"`),
    ]);
    const rules = acl?.Properties['Rules'] as { Statement: { RateBasedStatement: Record<string, unknown> } }[];
    expect(rules.map(({ Statement: { RateBasedStatement } }) => RateBasedStatement)).toMatchObject([
      { AggregateKeyType: 'CUSTOM_KEYS', EvaluationWindowSec: 300, Limit: 30_000 },
      { AggregateKeyType: 'IP', EvaluationWindowSec: 300, Limit: 60_000 },
    ]);
  });

  it('let AppSync ask about keys, and the function that answers read keys and count calls, no more', () => {
    const [authorizer] = present(all('AWS::Lambda::Function').find(([id]) => id.startsWith('KeyAuthorizer')));
    expect(
      all('AWS::Lambda::Permission').filter(
        ([, { Properties }]) =>
          Properties['Principal'] === 'appsync.amazonaws.com' && JSON.stringify(Properties).includes(authorizer),
      ),
    ).toHaveLength(1);
    const [, policy] = present(all('AWS::IAM::Policy').find(([id]) => id.startsWith('KeyAuthorizer')));
    const { Statement: statements } = policy.Properties['PolicyDocument'] as { Statement: { Action: unknown }[] };
    const actions = statements
      .flatMap(({ Action }) => Action)
      .filter((action) => String(action).startsWith('dynamodb:'));
    expect(actions).toEqual(['dynamodb:GetItem', 'dynamodb:UpdateItem']);
  });

  it('put the permission check first in every pipeline', () => {
    // Nested stacks get the function's id as a parameter, whose name contains the unit's.
    const isContext = (first: unknown): boolean =>
      /kernelcontextContext/i.test(JSON.stringify(first ?? null).replaceAll('_', ''));
    const resolvers = all('AWS::AppSync::Resolver');
    expect(resolvers.length).toBeGreaterThan(60);
    for (const [id, { Properties }] of resolvers) {
      const [first] = (Properties['PipelineConfig'] as { Functions: unknown[] }).Functions;
      expect(isContext(first), id).toEqual(
        !SIGNED_FIELDS.includes(`${String(Properties['TypeName'])}.${String(Properties['FieldName'])}`),
      );
    }
  });

  it('keep documents private, versioned and in cheaper storage with age, and when the stack is deleted', () => {
    const bucket = present(all('AWS::S3::Bucket').find(([id]) => id.startsWith('Documents')))[1];
    expect(bucket).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: {
        VersioningConfiguration: { Status: 'Enabled' },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        LifecycleConfiguration: {
          Rules: [
            {
              ObjectSizeGreaterThan: '1',
              Transitions: [
                { StorageClass: 'STANDARD_IA', TransitionInDays: 90 },
                { StorageClass: 'GLACIER_IR', TransitionInDays: 365 },
              ],
            },
            { Prefix: 'reports/', ExpirationInDays: 90, NoncurrentVersionExpiration: { NoncurrentDays: 1 } },
            { Prefix: 'reports/', ExpiredObjectDeleteMarker: true },
          ],
        },
      },
    });
    expect(bucket.Properties['BucketEncryption']).toBeDefined();
  });

  it('forget uploads after a day, and put files after a year where they still open at once', () => {
    const [, bucket] = present(all('AWS::S3::Bucket').find(([id]) => id.startsWith('Attachment')));
    const { Rules } = bucket.Properties['LifecycleConfiguration'] as { Rules: Record<string, unknown>[] };
    const rules = Object.fromEntries(Rules.map((rule) => [rule['Prefix'] ?? '', rule]));
    expect(rules['uploads/']).toMatchObject({ Status: 'Enabled', ExpirationInDays: 1 });
    for (const folder of Object.values(OWNERS)
      .map((owner) => owner.folder)
      .concat('cotizaciones', 'facturas')) {
      const { Transitions, ExpirationInDays } = present(rules[`${folder}/`]);
      expect(Transitions).toEqual([{ StorageClass: 'GLACIER_IR', TransitionInDays: 365 }]);
      expect(ExpirationInDays).toBeUndefined();
    }
    expect(rules['previews/']).toBeUndefined();
    expect(bucket).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: { PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true } },
    });
  });

  it('let the bucket of files tell its queue of uploads, and of nothing else', () => {
    const [id, bucket] = present(all('AWS::S3::Bucket').find(([name]) => name.startsWith('Attachment')));
    const { QueueConfigurations } = bucket.Properties['NotificationConfiguration'] as {
      QueueConfigurations: { Queue: { 'Fn::GetAtt': [string, string] } }[];
    };
    const [configuration, ...more] = QueueConfigurations;
    expect(more).toEqual([]);
    expect(configuration).toMatchObject({
      Event: 's3:ObjectCreated:*',
      Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: 'uploads/' }] } },
    });
    const [queue] = present(configuration).Queue['Fn::GetAtt'];
    const [policy, { Properties }] = present(
      all('AWS::SQS::QueuePolicy').find(([, each]) => JSON.stringify(each.Properties['Queues']).includes(queue)),
    );
    const { Statement } = Properties['PolicyDocument'] as { Statement: Record<string, unknown>[] };
    // S3 asks for its leave when the bucket is made, so the policy comes first; the bucket's own name is not known then.
    expect([bucket.DependsOn ?? []].flat()).toContain(policy);
    expect(JSON.stringify(Properties)).not.toContain(id);
    expect(Statement).toContainEqual({
      Effect: 'Allow',
      Action: 'sqs:SendMessage',
      Principal: { Service: 's3.amazonaws.com' },
      Resource: { 'Fn::GetAtt': [queue, 'Arn'] },
      Condition: { StringEquals: { 'aws:SourceAccount': expect.anything() as unknown } },
    });
  });

  it('let nobody but the function that looks at files write where they are kept', () => {
    const writers = all('AWS::IAM::Policy').filter(([, { Properties }]) => {
      const { Statement } = Properties['PolicyDocument'] as { Statement: { Action: unknown; Resource: unknown }[] };
      return Statement.some(
        ({ Action, Resource }) =>
          [Action].flat().includes('s3:PutObject') && JSON.stringify(Resource).includes('/adjuntos/*'),
      );
    });
    expect(writers.map(([id]) => id)).toEqual([expect.stringMatching(/^AttachmentsUploads/)]);
  });

  it('invite users in the words of the workshop, with the placeholders that Cognito fills', () => {
    const { AdminCreateUserConfig, EmailVerificationMessage } = present(all('AWS::Cognito::UserPool')[0])[1]
      .Properties as {
      AdminCreateUserConfig: { InviteMessageTemplate: { EmailSubject: string; EmailMessage: string } };
      EmailVerificationMessage: string;
    };
    expect(AdminCreateUserConfig.InviteMessageTemplate.EmailSubject).toBe('Su acceso a Taller El Experto');
    expect(AdminCreateUserConfig.InviteMessageTemplate.EmailMessage).toMatch(/lang="es".*\{username\}.*\{####\}/);
    expect(EmailVerificationMessage).toContain('{####}');
  });

  it('allow mail with and without attachments, only from the workshop’s domain', () => {
    const statements = all('AWS::IAM::Policy').flatMap(
      ([, { Properties }]) =>
        (Properties['PolicyDocument'] as { Statement: { Action: string | string[]; Resource: unknown }[] }).Statement,
    );
    const sending = statements.filter(({ Action }) => [Action].flat().some((action) => action.startsWith('ses:')));
    expect(sending.map(({ Action }) => Action)).toEqual([['ses:SendEmail', 'ses:SendRawEmail']]);
    expect(
      (sending[0]?.Resource as unknown[]).map(
        (each) => /:(identity\/el-experto\.example"|configuration-set\/)/.exec(JSON.stringify(each))?.[1],
      ),
    ).toEqual(['identity/el-experto.example"', 'configuration-set/']);
  });

  it('look by schedule for what was missed, with dead letters and an alarm', () => {
    const rules = all('AWS::Events::Rule').filter(([id]) => id.startsWith('Reconcile'));
    expect(rules.map(([, { Properties }]) => Properties)).toMatchObject([
      {
        ScheduleExpression: 'rate(15 minutes)',
        State: 'ENABLED',
        Targets: [
          {
            Arn: { 'Fn::GetAtt': [expect.stringMatching(/^Reconcile/), 'Arn'] },
            DeadLetterConfig: { Arn: { 'Fn::GetAtt': [expect.stringMatching(/^ReconcileDead/), 'Arn'] } },
          },
        ],
      },
    ]);
    const alarms = all('AWS::CloudWatch::Alarm').map(([id]) => id);
    for (const id of [/^ReconcileDeadAlarm/, /^ReconcileFailedAlarm/])
      expect(alarms.filter((each) => id.test(each))).toHaveLength(1);
  });

  it('ask for reports by schedule, and clean up each night by the workshop’s own clock, with dead letters', () => {
    const [rule] = all('AWS::Events::Rule').filter(([id]) => id.startsWith('ReportsCalendar'));
    expect(present(rule)[1].Properties).toMatchObject({
      ScheduleExpression: 'rate(15 minutes)',
      Targets: [
        { DeadLetterConfig: { Arn: { 'Fn::GetAtt': [expect.stringMatching(/^ReportsCalendarDead/), 'Arn'] } } },
      ],
    });
    const [schedule] = all('AWS::Scheduler::Schedule').filter(([id]) => id.startsWith('ReportsCleanUp'));
    expect(present(schedule)[1].Properties).toMatchObject({
      ScheduleExpression: 'cron(20 3 * * ? *)',
      ScheduleExpressionTimezone: 'America/Lima',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: {
        Arn: { 'Fn::GetAtt': [expect.stringMatching(/^ReportsCleanUp/), 'Arn'] },
        DeadLetterConfig: { Arn: { 'Fn::GetAtt': [expect.stringMatching(/^ReportsCleanUpNightlyDead/), 'Arn'] } },
      },
    });
  });

  it('send bounces through a topic to a queue', () => {
    expect(all('AWS::SES::EmailIdentity').map(([, { Properties }]) => Properties['EmailIdentity'])).toEqual([
      'el-experto.example',
    ]);
    expect(
      all('AWS::SES::ConfigurationSetEventDestination').map(
        ([, { Properties }]) => (Properties['EventDestination'] as { MatchingEventTypes: string[] }).MatchingEventTypes,
      ),
    ).toEqual([['send', 'bounce', 'complaint']]);
    expect(
      all('AWS::SNS::Subscription').map(([, { Properties }]) => [
        Properties['Protocol'],
        Properties['RawMessageDelivery'],
      ]),
    ).toEqual([['sqs', true]]);
    for (const [id, { Properties }] of all('AWS::SQS::Queue'))
      expect(Properties['RedrivePolicy'] !== undefined || Properties['MessageRetentionPeriod'] === 1_209_600, id).toBe(
        true,
      );
  });

  it('create a group for each role', () => {
    expect(all('AWS::Cognito::UserPoolGroup').map(([, { Properties }]) => Properties['GroupName'])).toEqual([
      'ADMIN',
      'ADVISOR',
      'TECHNICIAN',
      'CASHIER',
      'STOREKEEPER',
      'SCREEN',
      'INTEGRATOR',
      'PURCHASER',
      'DRIVER',
    ]);
    expect(existsSync(join(outdir, 'manifest.json'))).toBe(true);
  });
});
