import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client/core/index.js';
import { Amplify } from 'aws-amplify';
import { generateClient } from 'aws-amplify/api';
import { AUTH_TYPE, createAuthLink } from 'aws-appsync-auth-link';
import { createSubscriptionHandshakeLink } from 'aws-appsync-subscription-link';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalDeployment } from '../boot.ts';
import { bootLocal } from '../boot.ts';
import { LoadError, loadDeployment, summaryOf } from '../cloudformation/index.ts';
import { faultsOf, readFaultRules } from '../faults/file.ts';
import { synthesize } from './cdk/app.ts';

const example = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The deployment of an example, up while the suite runs. */
function booted(assembly: () => string, parameters: () => Record<string, string> = () => ({})): () => LocalDeployment {
  let deployment: LocalDeployment | undefined;
  beforeAll(async () => {
    deployment = await bootLocal({ assembly: assembly(), parameters: parameters(), log: () => undefined });
  });
  afterAll(() => deployment?.stop());
  return () => {
    if (!deployment) throw new Error('it is not up yet');
    return deployment;
  };
}

const output = (deployment: LocalDeployment, name: string): string =>
  Object.entries(deployment.model.outputs).find(([key]) => key.endsWith(`.${name}`))?.[1] ?? '';

interface Answer {
  status: number;
  body: { data?: Record<string, unknown> | null; errors?: { errorType: string; message: string }[] };
}

/** Plain fetch: what any client does in the end. */
async function ask(
  deployment: LocalDeployment,
  headers: Record<string, string>,
  query: string,
  variables: object = {},
): Promise<Answer> {
  const response = await fetch(deployment.graphqlUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

/** Apollo Client with AWS's own links. */
function apollo(deployment: LocalDeployment): ApolloClient {
  const settings = {
    url: deployment.graphqlUrl,
    region: deployment.region,
    auth: { type: AUTH_TYPE.API_KEY, apiKey: output(deployment, 'Key') } as const,
  };
  const links = [
    createAuthLink(settings),
    createSubscriptionHandshakeLink(settings, new HttpLink({ uri: settings.url }) as never),
  ];
  return new ApolloClient({
    link: ApolloLink.from(links as unknown as ApolloLink[]),
    cache: new InMemoryCache(),
    defaultOptions: { query: { fetchPolicy: 'network-only' } },
  });
}

interface AmplifyOptions {
  query: string;
  variables?: Record<string, unknown>;
  authMode?: 'lambda';
  authToken?: string;
}

/** npm aws-amplify, whose configuration is one for the whole process. */
function amplify(
  { graphqlUrl: endpoint, region }: LocalDeployment,
  mode: { defaultAuthMode: 'apiKey'; apiKey: string } | { defaultAuthMode: 'lambda' },
  options: AmplifyOptions,
): Promise<unknown> {
  Amplify.configure({ API: { GraphQL: { endpoint, region, ...mode } } });
  return Promise.resolve(generateClient().graphql(options));
}

describe('CloudFormation in YAML, through fetch', () => {
  const deployment = booted(() => example('yaml'));
  const asked = (query: string, variables: object = {}): Promise<Answer> =>
    ask(deployment(), { 'x-api-key': output(deployment(), 'Key') }, query, variables);

  it('keeps notes in a table and pages through them', async () => {
    for (const id of ['a', 'b', 'c'])
      expect(await asked('mutation ($id: ID!) { keep(id: $id, text: "t") { id text } }', { id })).toMatchObject({
        body: { data: { keep: { id, text: 't' } } },
      });
    expect(await asked('{ note(id: "a") { text } }')).toEqual({ status: 200, body: { data: { note: { text: 't' } } } });
    const { body } = await asked('{ notes { items { id } nextToken } }');
    const notes = body.data?.['notes'] as { items: unknown[]; nextToken: string };
    expect(notes.items).toHaveLength(2);
    expect(
      await asked('query ($t: String) { notes(nextToken: $t) { items { id } } }', { t: notes.nextToken }),
    ).toMatchObject({
      body: { data: { notes: { items: [expect.anything()] } } },
    });
  });

  it('lets faults befall calls as a file says, and as often', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'faults-'));
    const file = join(folder, 'faults.json');
    writeFileSync(file, JSON.stringify([{ operation: 'Mutation.keep', fault: 'throughputExceeded', times: 1 }]));
    const said: string[] = [];
    const { choose, summary } = faultsOf(file, readFaultRules(file), deployment().api, (line) => said.push(line));
    rmSync(folder, { recursive: true });
    const keep = () => asked('mutation { keep(id: "f", text: "t") { id } }');
    deployment().disturb(choose);
    try {
      expect((await keep()).body.errors?.[0]?.errorType).toBe('DynamoDB:ProvisionedThroughputExceededException');
      expect((await asked('{ note(id: "f") { id } }')).body).toEqual({ data: { note: null } });
      expect((await keep()).body).toEqual({ data: { keep: { id: 'f' } } });
    } finally {
      deployment().disturb(undefined);
    }
    expect(said).toEqual([expect.stringMatching(/^fault: throughputExceeded, \w+Item of Mutation\.keep, step 1/)]);
    expect(summary).toBe('1 rule of faults.json, seed 1');
  });

  it('resolves a field by an inline function alone, and raises its exceptions', async () => {
    expect(await asked('{ shout(text: "hey") }')).toMatchObject({ body: { data: { shout: 'HEY! said Query.shout' } } });
    expect(await asked('{ shout(text: "") }')).toMatchObject({
      body: { data: { shout: null }, errors: [{ errorType: 'Lambda:Unhandled', message: 'nothing to shout' }] },
    });
  });

  it('fails only the field whose resolver is VTL', async () => {
    const { body } = await asked('{ old note(id: "none") { id } }');
    expect(body).toMatchObject({
      data: { old: null, note: null },
      errors: [
        {
          errorType: 'UnsupportedByLocalRuntime',
          message:
            'OldWay (Query.old) is not run here: mapping templates (VTL) are not run here, only code for APPSYNC_JS',
        },
      ],
    });
    expect(body.errors).toHaveLength(1);
    expect(summaryOf(deployment().model.unsupported)).toEqual([
      '1 × AWS::AppSync::Resolver: mapping templates (VTL) are not run here, only code for APPSYNC_JS (Query.old)',
    ]);
  });

  it('accepts a parameter, and leaves no folder behind', async () => {
    const prod = await bootLocal({ assembly: example('yaml'), parameters: { Stage: 'prod' }, log: () => undefined });
    const [folder = ''] = prod.model.temporaryFolders ?? [];
    expect(prod.model.tables[0]?.name).toBe('yaml-prod-notes');
    expect(prod.model.apis[0]?.environment).toEqual({ PAGE: '50' });
    expect(existsSync(folder)).toBe(true);
    await prod.stop();
    expect(existsSync(folder)).toBe(false);
  });
});

describe('SAM, through Apollo Client', () => {
  const deployment = booted(() => example('sam'));

  it('runs pipelines over a table, a function and no data source', async () => {
    const client = apollo(deployment());
    const add = (cents: number): Promise<unknown> =>
      client.mutate({
        mutation: gql`
          mutation ($cents: Int!) {
            addDish(name: "soup", cents: $cents) {
              name
              price
            }
          }
        `,
        variables: { cents },
        errorPolicy: 'all',
      });
    expect(await add(500)).toMatchObject({ data: { addDish: { name: 'soup', price: '5.50 EUR' } } });
    expect(await add(600)).toMatchObject({
      error: { errors: [{ message: 'soup is there already', errorType: 'CONFLICT' }] },
    });
    expect(
      await client.query({
        query: gql`
          {
            dish(name: "soup") {
              cents
              price
            }
            none: dish(name: "none") {
              price
            }
            greet(name: "you")
          }
        `,
      }),
    ).toMatchObject({ data: { dish: { cents: 500, price: '5.50 EUR' }, none: null, greet: 'hello, you' } });
    client.stop();
  });
});

describe('nested stacks, through aws-amplify', () => {
  const deployment = booted(() => example('nested'));

  it('pass tables, ids and keys to each other', async () => {
    const asked = (options: AmplifyOptions): Promise<unknown> =>
      amplify(deployment(), { defaultAuthMode: 'apiKey', apiKey: output(deployment(), 'Key') }, options);
    for (const title of ['B', 'A'])
      await asked({
        query: 'mutation ($title: String!) { addBook(author: "me", title: $title) { title } }',
        variables: { title },
      });
    expect(await asked({ query: '{ books(author: "me") { title } }' })).toMatchObject({
      data: { books: [{ title: 'A' }, { title: 'B' }] },
    });
    expect(deployment().model.tables).toMatchObject([{ stack: 'nested-Data', name: 'library-books' }]);
  });
});

describe('the CDK, through Apollo Client', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'cdk-example-'));
  const deployment = booted(() => {
    synthesize(outdir);
    return outdir;
  });
  afterAll(() => rmSync(outdir, { recursive: true }));

  it('runs resolvers made by constructs, and a direct resolver below an object', async () => {
    const settings = {
      url: deployment().graphqlUrl,
      region: deployment().region,
      auth: { type: AUTH_TYPE.API_KEY, apiKey: keyOf(deployment()) } as const,
    };
    const client = new ApolloClient({
      link: ApolloLink.from([createAuthLink(settings) as unknown as ApolloLink, new HttpLink({ uri: settings.url })]),
      cache: new InMemoryCache(),
    });
    const { data } = await client.mutate<{ addTask: { id: string; length: number } }>({
      mutation: gql`
        mutation {
          addTask(text: "sweep") {
            id
            length
          }
        }
      `,
    });
    expect(data?.addTask.length).toBe(5);
    expect(
      await client.query({
        query: gql`
          query ($id: ID!) {
            task(id: $id) {
              text
              length
            }
          }
        `,
        variables: { id: data?.addTask.id },
      }),
    ).toMatchObject({ data: { task: { text: 'sweep', length: 5 } } });
    client.stop();
  });
});

function keyOf({ model }: LocalDeployment): string {
  const [mode] = model.apis[0]?.authentication ?? [];
  return mode?.type === 'API_KEY' ? (mode.keys[0]?.id ?? '') : '';
}

describe('several API keys beside IAM, through fetch', () => {
  const deployment = booted(() => example('api-key'));

  it('give access until they expire', async () => {
    for (const name of ['Living', 'Other']) {
      expect(await ask(deployment(), { 'x-api-key': output(deployment(), name) }, '{ open closed }')).toMatchObject({
        status: 200,
        body: { data: { open: 'come in', closed: null }, errors: [{ errorType: 'Unauthorized' }] },
      });
    }
    expect(output(deployment(), 'Other')).toBe('da2-chosenbytheauthoroftemplate');
    expect(await ask(deployment(), { 'x-api-key': output(deployment(), 'Ended') }, '{ open }')).toMatchObject({
      status: 401,
      body: { errors: [{ errorType: 'UnauthorizedException' }] },
    });
  });
});

describe('publish and subscribe, through the subscription link of AppSync', () => {
  const deployment = booted(() => example('pub-sub'));

  it('deliver messages of a channel to its followers only', async () => {
    const client = apollo(deployment());
    const heard: unknown[] = [];
    const subscription = client
      .subscribe({
        query: gql`
          subscription {
            heard(channel: "cats") {
              channel
              text
              at
            }
          }
        `,
      })
      .subscribe({ next: ({ data }) => heard.push(data) });
    const say = (channel: string): Promise<unknown> =>
      client.mutate({
        mutation: gql`
          mutation ($channel: String!) {
            say(channel: $channel, text: "hi") {
              channel
              text
              at
            }
          }
        `,
        variables: { channel },
      });
    await expect.poll(() => deployment().liveSubscriptions()).toBe(1);
    await say('dogs');
    await say('cats');
    await expect.poll(() => heard.length).toBe(1);
    expect(heard).toMatchObject([{ heard: { channel: 'cats', text: 'hi' } }]);
    subscription.unsubscribe();
    await expect.poll(() => deployment().liveSubscriptions()).toBe(0);
    client.stop();
  });
});

describe('a Lambda authorizer, through aws-amplify', () => {
  const deployment = booted(() => example('lambda-authorizer'));
  const as = (token: string, query: string): Promise<unknown> =>
    amplify(deployment(), { defaultAuthMode: 'lambda' }, { query, authMode: 'lambda', authToken: token });

  it('admits known callers, under the name that it returns', async () => {
    expect(await as('let-ana-in', '{ whoami secret }')).toMatchObject({
      data: { whoami: 'ana', secret: 'the cellar' },
    });
  });

  it('denies a guest one field, and unknown callers everything', async () => {
    await expect(as('let-guest-in', '{ whoami secret }')).rejects.toMatchObject({
      data: { whoami: 'guest', secret: null },
      errors: [{ errorType: 'Unauthorized' }],
    });
    await expect(as('nobody', '{ whoami }')).rejects.toMatchObject({
      errors: [expect.objectContaining({ message: expect.stringMatching(/Unauthorized/) as string })],
    });
  });
});

describe('an HTTP data source, through fetch', () => {
  const service = createServer((request, response) => {
    const city = new URL(request.url ?? '', 'http://local').searchParams.get('city');
    response
      .writeHead(city === 'Oslo' ? 200 : 404, { 'content-type': 'application/json' })
      .end(city === 'Oslo' ? '{"degrees":4}' : 'no such city');
  });
  beforeAll(() => new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve)));
  afterAll(() => service.close());
  const deployment = booted(
    () => example('http'),
    () => ({ Endpoint: `http://127.0.0.1:${(service.address() as AddressInfo).port}` }),
  );

  it('calls the service that its parameter names', async () => {
    const headers = { 'x-api-key': output(deployment(), 'Key') };
    expect(await ask(deployment(), headers, '{ degrees(city: "Oslo") }')).toMatchObject({
      body: { data: { degrees: 4 } },
    });
    expect(await ask(deployment(), headers, '{ degrees(city: "Atlantis") }')).toMatchObject({
      body: { data: { degrees: null }, errors: [{ errorType: 'UNKNOWN_CITY', message: 'no such city' }] },
    });
  });

  it('requires a valid parameter', () => {
    const message = (parameters: Record<string, string>): string => {
      try {
        loadDeployment(example('http'), { parameters });
      } catch (error) {
        if (error instanceof LoadError) return error.problems.map((problem) => problem.message).join('\n');
      }
      return '';
    };
    expect(message({})).toBe(
      'the parameter Endpoint (where the other service listens) has no value and no default: give it one with --parameter Endpoint=…',
    );
    expect(message({ Endpoint: 'ftp' })).toBe(
      'the parameter Endpoint failed to satisfy constraint: must match the pattern https?://.+ (it is ftp)',
    );
  });
});
