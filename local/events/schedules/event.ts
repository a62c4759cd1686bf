/** What a schedule gives its function. */
import { randomUUID } from 'node:crypto';
import type { ScheduleModel } from '../../model.ts';

/** Of a time as EventBridge writes it: to the second. */
const toSeconds = (moment: number): string => new Date(moment).toISOString().replace(/\.\d{3}Z$/, 'Z');

/**
 * Without an `Input`, as EventBridge words it: user guide, "Creating a scheduled rule", and the event's structure. The Scheduler "uses
 * a default notification" (API reference, Target); that it is worded as the rule's, from `aws.scheduler`, is assumed. In an `Input` of
 * the Scheduler the context attributes are filled in: user guide, "Adding context attributes".
 */
export function scheduledEvent(
  { ruleArn, input, scheduler }: Pick<ScheduleModel, 'ruleArn' | 'input' | 'scheduler'>,
  account: string,
  region: string,
  now: number,
): unknown {
  if (input !== undefined) return scheduler ? withAttributes(input, ruleArn, now) : input;
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: scheduler ? 'aws.scheduler' : 'aws.events',
    account,
    time: toSeconds(now),
    region,
    resources: [ruleArn],
    detail: scheduler ? '{}' : {},
  };
}

function withAttributes(input: unknown, arn: string, now: number): unknown {
  const attributes: Readonly<Record<string, string>> = {
    'schedule-arn': arn,
    'scheduled-time': toSeconds(now),
    'execution-id': randomUUID().replaceAll('-', '').slice(0, 16),
    'attempt-number': '1',
  };
  const filled = JSON.stringify(input).replace(
    /<aws\.scheduler\.([a-z-]+)>/g,
    (whole, name: string) => attributes[name] ?? whole,
  );
  return JSON.parse(filled) as unknown;
}
