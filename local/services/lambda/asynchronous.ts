/**
 * Invocations of type `Event`: tried again when they fail, then handed to the function's destination or dead-letter queue.
 * Source: developer guide, "How Lambda handles errors and retries with asynchronous invocation" and "Capturing records of
 * Lambda asynchronous invocations". AWS keeps waiting ones in a queue of its own; here they end with the runtime.
 */
import type { LambdaOutcome } from '../../dataSources/lambda.ts';
import type { RetryDelay } from '../../events/backoff.ts';
import type { SendToDestination } from '../../events/destinations.ts';
import type { LambdaModel } from '../../model.ts';

interface AsynchronousOptions {
  attempt: () => Promise<LambdaOutcome>;
  send: SendToDestination;
  retryDelay: RetryDelay;
  log: (line: string) => void;
}

type Condition = 'Success' | 'RetriesExhausted' | 'EventAgeExceeded';

export async function invokeAsynchronously(
  model: LambdaModel,
  payload: unknown,
  options: AsynchronousOptions,
): Promise<void> {
  const { maximumRetryAttempts, maximumAgeSeconds, onFailure, onSuccess, deadLetters } = model.asynchronous;
  const end = Date.now() + maximumAgeSeconds * 1000;
  for (let attempts = 1; ; attempts += 1) {
    const outcome = await options.attempt();
    if (!outcome.error) {
      if (onSuccess)
        await options.send(onSuccess, JSON.stringify(invocationRecord(model, payload, outcome, 'Success', attempts)));
      return;
    }
    options.log(
      `[${model.logicalId}] attempt ${attempts} of an asynchronous invocation failed: ${outcome.error.errorMessage}`,
    );
    const condition: Condition | undefined =
      attempts > maximumRetryAttempts ? 'RetriesExhausted' : Date.now() > end ? 'EventAgeExceeded' : undefined;
    if (condition) {
      if (onFailure)
        await options.send(onFailure, JSON.stringify(invocationRecord(model, payload, outcome, condition, attempts)));
      if (deadLetters)
        await options.send(deadLetters, JSON.stringify(payload ?? null), {
          RequestID: outcome.requestId ?? '',
          ErrorCode: '200',
          ErrorMessage: outcome.error.errorMessage.slice(0, 1024),
        });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, options.retryDelay(attempts)).unref());
  }
}

function invocationRecord(
  model: LambdaModel,
  payload: unknown,
  outcome: LambdaOutcome,
  condition: Condition,
  attempts: number,
): object {
  return {
    version: '1.0',
    timestamp: new Date().toISOString(),
    requestContext: {
      requestId: outcome.requestId,
      functionArn: `${model.arn}:$LATEST`,
      condition,
      approximateInvokeCount: attempts,
    },
    requestPayload: payload ?? null,
    responseContext: {
      statusCode: 200,
      executedVersion: '$LATEST',
      ...(outcome.error ? { functionError: 'Unhandled' } : {}),
    },
    responsePayload: outcome.error ?? outcome.payload,
  };
}
