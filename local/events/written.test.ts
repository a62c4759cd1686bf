import { describe, expect, it } from 'vitest';
import type { DeploymentModel, LambdaModel } from '../model.ts';
import { tablesWrittenBy } from './written.ts';

const table = (name: string) => ({ stack: 's', logicalId: name, name, arn: `arn:table/${name}`, create: {} as never });

function lambda(name: string, actions?: string[]): LambdaModel {
  const statements = [
    { effect: 'Allow' as const, actions: actions ?? [], resources: ['arn:table/Log', 'arn:table/Log/*'] },
  ];
  return {
    ...{ stack: 's', logicalId: name, name, arn: name, codePath: '', handler: '', runtime: '', timeoutSeconds: 1 },
    ...{ memoryMb: 128, environment: {}, asynchronous: { maximumRetryAttempts: 2, maximumAgeSeconds: 1 } },
    ...(actions ? { role: { stack: 's', logicalId: 'R', arn: 'r', statements } } : {}),
  };
}

describe('tablesWrittenBy', () => {
  const model = {
    tables: [table('Log'), table('Orders')],
    functions: [
      lambda('writes', ['dynamodb:BatchWriteItem']),
      lambda('reads', ['dynamodb:GetItem']),
      lambda('elsewhere'),
    ],
  } as unknown as DeploymentModel;

  it('names the tables that a role may write, none for one that only reads', () => {
    expect(tablesWrittenBy(model)('writes')).toEqual(['Log']);
    expect(tablesWrittenBy(model)('reads')).toEqual([]);
  });

  it('names all for a function whose role nobody here knows', () => {
    expect(tablesWrittenBy(model)('elsewhere')).toEqual(['Log', 'Orders']);
  });
});
