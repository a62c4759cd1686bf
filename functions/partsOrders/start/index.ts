/**
 * Notices of orders of parts to executions of their workflow, each named by what it is of: a notice that comes twice starts nothing twice.
 * An order that was given up is told to the workflow that waits for its payment.
 */
import { Logger } from '@aws-lambda-powertools/logger';
import { DescribeExecutionCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { requireSetting } from '../../shared/environment.ts';
import type { Notice } from '../../shared/notices.ts';
import { parseNotice } from '../../shared/notices.ts';
import type { QueueRecord } from '../../shared/sqsEvent.ts';
import { eachMessage, queueRecords } from '../../shared/sqsEvent.ts';
import type { BatchResponse } from '../../shared/streamEvent.ts';
import { orderOf, progressOf } from '../order.ts';
import { answerWaiting } from '../waiting.ts';

const logger = new Logger({ serviceName: 'partsOrders' });
const states = new SFNClient({});

type PartsNotice = Extract<Notice, { partsOrderId: string }>;
/** Where the workflow begins. */
type Kind = 'PLACED' | 'PAID' | 'REFUND';

async function start(name: string, kind: Kind, { partsOrderId, attempt }: PartsNotice): Promise<void> {
  const input = JSON.stringify({ kind, orderId: partsOrderId, attempt });
  try {
    await states.send(new StartExecutionCommand({ stateMachineArn: requireSetting('STATE_MACHINE_ARN'), name, input }));
    logger.info('started', { correlation_id: partsOrderId, execution: name });
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ExecutionAlreadyExists')) throw error;
    logger.info('has been started before', { correlation_id: partsOrderId, execution: name });
  }
}

async function isRunning(name: string): Promise<boolean> {
  const executionArn = `${requireSetting('STATE_MACHINE_ARN').replace(':stateMachine:', ':execution:')}:${name}`;
  try {
    const { status } = await states.send(new DescribeExecutionCommand({ executionArn }));
    return status === 'RUNNING';
  } catch (error) {
    if (error instanceof Error && error.name === 'ExecutionDoesNotExist') return false;
    throw error;
  }
}

/** An order that was paid when its workflow had ended is sent by another. */
async function paid(notice: PartsNotice): Promise<void> {
  const { partsOrderId, attempt } = notice;
  if (progressOf(await orderOf(partsOrderId), attempt) !== 'PAID') return;
  const name = `${partsOrderId}-${attempt}`;
  if (await isRunning(name)) throw new Error('its workflow is under way: this looks again later');
  await start(`${name}-paid`, 'PAID', notice);
}

const WORK: Readonly<Partial<Record<Notice['type'], (notice: PartsNotice) => Promise<unknown>>>> = {
  PARTS_ORDER_PLACED: (notice) => start(`${notice.partsOrderId}-${notice.attempt}`, 'PLACED', notice),
  PARTS_ORDER_REFUND_DUE: (notice) => start(`${notice.partsOrderId}-refund-${notice.mark ?? '1'}`, 'REFUND', notice),
  PARTS_ORDER_CANCELLED: ({ partsOrderId, attempt }) => answerWaiting(partsOrderId, attempt, { state: 'OVER' }),
  PARTS_ORDER_PAID: paid,
};

async function work({ body }: QueueRecord): Promise<void> {
  const notice = parseNotice(body);
  if ('partsOrderId' in notice) await WORK[notice.type]?.(notice);
}

function failed({ messageId, receiveCount }: QueueRecord, error: Error): Promise<void> {
  logger.warn('a notice was not worked off', { messageId, receiveCount, error });
  return Promise.resolve();
}

/** @throws where the event is no batch of a queue */
export function handler(event: unknown): Promise<BatchResponse> {
  return eachMessage(queueRecords(event), work, failed);
}
