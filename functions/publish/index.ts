/**
 * Streams to subscriptions and queues: each change of a row becomes a notice to those who act on it, and a mutation that only this
 * function's role may call, which AppSync hands to the subscribers. In order: the first record that fails ends the
 * batch and is reported, and Lambda comes back with it.
 * Told twice, a change has the same id, so that subscribers drop the second.
 */
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { Tracer } from '@aws-lambda-powertools/tracer';
import type { ApiOptions } from '../shared/api.ts';
import { apiOptions } from '../shared/api.ts';
import type { BatchResponse } from '../shared/streamEvent.ts';
import { traced } from '../shared/tracing.ts';
import { rawRecords, sequenceOf, streamRecord } from '../shared/streamEvent.ts';
import { publish } from './graphql.ts';
import { noticesOf } from './notices.ts';
import type { Publication } from './publications.ts';
import { publicationsOf } from './publications.ts';
import { tell } from '../shared/queues.ts';

const logger = new Logger({ serviceName: 'publish' });
const metrics = new Metrics({ namespace: 'Taller', serviceName: 'publish' });
const tracer = new Tracer({ serviceName: 'publish' });

/** What the order refuses because it has gone on otherwise stays so, however often it is told. */
const SETTLED = /: (?:INVALID_TRANSITION|NOT_FOUND|VALIDATION|LOCKED): /;

async function tellApi(publication: Publication, api: ApiOptions): Promise<void> {
  try {
    await publish(publication, api);
  } catch (error) {
    if (publication.mutation !== 'recordPartsDelivery' || !SETTLED.test(String(error))) throw error;
    logger.warn('the order takes no such delivery', {
      id: publication.input['id'],
      error: error instanceof Error ? error : new Error(String(error)),
    });
  }
}

/** @throws where the event is no batch of a stream */
export async function handler(event: unknown): Promise<BatchResponse> {
  const records = rawRecords(event);
  const api = apiOptions();
  for (const raw of records) {
    try {
      const record = streamRecord(raw);
      // The queue comes first: a subscriber can fetch again, but a notice that was never queued is lost.
      await tell(noticesOf(record));
      for (const publication of publicationsOf(record)) {
        await traced(tracer, publication.mutation, { correlation_id: record.eventId }, () => tellApi(publication, api));
        logger.debug('published', {
          correlation_id: record.eventId,
          mutation: publication.mutation,
          id: publication.input['id'],
        });
      }
    } catch (error) {
      const sequenceNumber = sequenceOf(raw);
      logger.error('a change was not published', {
        correlation_id: String(raw['eventID'] ?? ''),
        sequenceNumber,
        error: error instanceof Error ? error : new Error(String(error)),
      });
      metrics.addMetric('PublishFailed', MetricUnit.Count, 1);
      metrics.publishStoredMetrics();
      return { batchItemFailures: [{ itemIdentifier: sequenceNumber }] };
    }
  }
  return { batchItemFailures: [] };
}
