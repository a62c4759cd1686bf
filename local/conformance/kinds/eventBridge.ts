/** Kind `eventBridge`: what a request handler returned, and what EventBridge takes of it. */
import type { BusEvent } from '../../dataSources/eventBridge.ts';
import { eventBridgeDataSource } from '../../dataSources/eventBridge.ts';
import { ACCOUNT, REGION } from './credentials.ts';
import type { Kind } from './kind.ts';

const BUS = `arn:aws:events:${REGION}:${ACCOUNT}:event-bus/orders`;

export const eventBridge: Kind = {
  fields: ['request', 'detailBytes', 'allowed', 'rules'],
  async run(test) {
    const { request, detailBytes, allowed = true, rules } = test.input;
    const delivered: BusEvent[] = [];
    const warnings: string[] = [];
    const statements =
      allowed === true ? [{ effect: 'Allow' as const, actions: ['events:PutEvents'], resources: [BUS] }] : [];
    const role = { stack: 'Test', logicalId: 'Role', arn: `arn:aws:iam::${ACCOUNT}:role/Role`, statements };
    const asked =
      typeof detailBytes === 'number'
        ? {
            operation: 'PutEvents',
            events: [{ source: 's', detailType: 't', detail: { text: 'x'.repeat(detailBytes) } }],
          }
        : request;
    const source = eventBridgeDataSource(
      { stack: 'Test', logicalId: 'Bus', name: 'bus', type: 'AMAZON_EVENTBRIDGE', eventBusArn: BUS, role },
      {
        warn: (line) => void warnings.push(line),
        now: () => Date.UTC(2026, 0, 2),
        ...(rules === true
          ? { deliver: (_bus: string, event: BusEvent) => Promise.resolve(delivered.push(event)) }
          : {}),
      },
    );
    return {
      ...(await source.invoke(asked, { field: 'Mutation.a', requestId: 'r' })),
      delivered: delivered.map(({ id: _id, ...event }) => event),
      warnings,
    };
  },
};
