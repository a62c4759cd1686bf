import { App, Stack } from 'aws-cdk-lib';
import { CfnGraphQLApi, CfnGraphQLSchema } from 'aws-cdk-lib/aws-appsync';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FieldLayout, ResolverLayout } from '../resolvers/layout.ts';
import type { TableName } from '../tables.ts';
import { TABLE_NAMES } from '../tables.ts';
import { Pipelines } from './pipelines.ts';

/** Aggregates of a domain three times as large, and how many fields each has. */
const FIELDS: Record<string, number> = {
  customers: 10,
  vehicles: 10,
  workOrders: 25,
  invoices: 20,
  inventory: 15,
  users: 10,
  purchasing: 40,
  partsOrders: 30,
  deliveries: 20,
  estimates: 20,
  cash: 15,
  authority: 15,
};
const ALL_FIELDS = Object.values(FIELDS).reduce((sum, count) => sum + count, 0);
const MAX_RESOURCES = 350;

/** Each field with two steps of its own beside the shared ones, which is what a field of ours has at the most. */
function layoutOf(fields: Record<string, number>): ResolverLayout {
  const dataSources: ResolverLayout['dataSources'] = {
    Context: { table: 'Users', access: { Users: ['BatchGetItem'] } },
    Related: { table: 'Users', access: { Users: ['BatchGetItem'] } },
  };
  const layouts = Object.entries(fields).flatMap(([aggregate, count]) => {
    for (const kind of ['Read', 'Write'])
      dataSources[`${aggregate}${kind}`] = { table: 'Customers', access: { Customers: ['Query', 'PutItem'] } };
    return Array.from({ length: count }, (_, index): FieldLayout => {
      const unit = `Mutation_${aggregate}${index}`;
      const step = (name: string, dataSource: string) => ({ unit: name, file: '', dataSource });
      return {
        aggregate,
        typeName: 'Mutation',
        fieldName: `${aggregate}${index}`,
        operation: { signed: true, steps: [] },
        resolver: { unit, declaration: null, answer: null },
        steps: [
          step('kernel_context_Context', 'Context'),
          step(`${unit}_load`, `${aggregate}Read`),
          step(`${unit}_write`, `${aggregate}Write`),
          step('kernel_related_Related', 'Related'),
        ],
      };
    });
  });
  return { root: '', aggregates: {}, dataSources, fields: layouts };
}

describe('the stacks of a domain three times as large', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pipelines-'));
  const sizes = new Map<string, number>();
  let resolvers = 0;

  beforeAll(() => {
    const app = new App({ outdir: join(folder, 'assembly') });
    const stack = new Stack(app, 'Api');
    const unit = join(folder, 'unit.js');
    writeFileSync(unit, 'export function request() {}');
    const layout = layoutOf(FIELDS);
    const api = new CfnGraphQLApi(stack, 'Api', { name: 'api', authenticationType: 'AWS_IAM' });
    const schema = new CfnGraphQLSchema(stack, 'Schema', { apiId: api.attrApiId, definition: 'type Query { a: Int }' });
    const tables = Object.fromEntries(
      TABLE_NAMES.map((name) => [
        name,
        new Table(stack, name, { partitionKey: { name: 'pk', type: AttributeType.STRING } }),
      ]),
    ) as Record<TableName, Table>;
    const units = new Map(
      layout.fields
        .flatMap(({ resolver, steps }) => [resolver.unit, ...steps.map((step) => step.unit)])
        .map((name) => [name, unit]),
    );
    new Pipelines(stack, 'Pipelines', { api, schema, data: { tables }, layout, units, functions: {} });
    const { directory } = app.synth();
    for (const name of readdirSync(directory).filter((each) => each.endsWith('.template.json'))) {
      const { Resources } = JSON.parse(readFileSync(join(directory, name), 'utf8')) as {
        Resources: Record<string, { Type: string }>;
      };
      sizes.set(name, Object.keys(Resources).length);
      resolvers += Object.values(Resources).filter(({ Type }) => Type === 'AWS::AppSync::Resolver').length;
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('contain every field', () => {
    expect(ALL_FIELDS).toBeGreaterThanOrEqual(200);
    expect(resolvers).toBe(ALL_FIELDS);
    expect(sizes.size).toBe(Object.keys(FIELDS).length + 1);
  });

  it('have at most 350 resources each', () => {
    for (const [name, size] of sizes) expect(size, name).toBeLessThanOrEqual(MAX_RESOURCES);
  });
});
