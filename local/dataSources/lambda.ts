/** The Lambda data source. Source: developer guide, "JavaScript resolver function reference for Lambda". */
import { isAllowed } from '../cloudformation/iam.ts';
import type { DataSourceModel } from '../model.ts';
import { THROTTLED } from '../services/lambda/pool.ts';
import { createGatherer } from './batches.ts';
import { checkElements } from './elements.ts';
import type { DataSource, DataSourceAnswer } from './types.ts';
import { answerOfRefusal, DataSourceRequestError } from './types.ts';

export interface LambdaOutcome {
  payload: unknown;
  /** Set when the function threw or timed out. */
  error?: { errorType: string; errorMessage: string };
  requestId?: string;
}

/** @param requestId for a caller that has told it already @default a new one */
export type InvokeLambda = (
  functionArn: string,
  payload: unknown,
  invocationType: 'RequestResponse' | 'Event',
  requestId?: string,
) => Promise<LambdaOutcome>;

type InvocationType = 'RequestResponse' | 'Event';

interface LambdaRequest {
  operation: 'Invoke' | 'BatchInvoke';
  invocationType: InvocationType;
  payload: unknown;
}

const ACTION = 'lambda:InvokeFunction';
const ELEMENTS = { operation: null, version: null, payload: null, invocationType: null };

/** @throws DataSourceRequestError */
function requestOf(value: unknown): LambdaRequest {
  checkElements(value, ELEMENTS);
  const { operation, invocationType = 'RequestResponse', payload } = (value ?? {}) as Record<string, unknown>;
  if (operation === undefined || operation === null)
    throw new DataSourceRequestError('MappingTemplate', "Value for field '$[operation]' not found.");
  if (operation !== 'Invoke' && operation !== 'BatchInvoke')
    throw new DataSourceRequestError('MappingTemplate', `Unsupported operation '${String(operation)}'.`);
  // The words are assumed.
  if (invocationType !== 'RequestResponse' && invocationType !== 'Event')
    throw new DataSourceRequestError('MappingTemplate', `Unsupported invocation type '${String(invocationType)}'.`);
  return { operation, invocationType, payload };
}

function failureOf({ errorType, errorMessage }: NonNullable<LambdaOutcome['error']>): DataSourceAnswer {
  // What Lambda refused never reached the function.
  if (errorType === THROTTLED)
    return { result: null, error: { type: `Lambda:${THROTTLED}`, message: errorMessage, unhandledErrorType: null } };
  return { result: null, error: { type: 'Lambda:Unhandled', message: errorMessage, unhandledErrorType: errorType } };
}

/** An answer for each payload. A list of another size is a failure of all of them (its words are assumed). */
function shares(outcome: LambdaOutcome, size: number, invocationType: InvocationType): DataSourceAnswer[] {
  const each = (answer: DataSourceAnswer): DataSourceAnswer[] => Array.from({ length: size }, () => answer);
  if (outcome.error) return each(failureOf(outcome.error));
  if (invocationType === 'Event') return each({ result: null });
  const list = outcome.payload;
  if (Array.isArray(list) && list.length === size) return list.map((result: unknown) => ({ result: result ?? null }));
  const came = Array.isArray(list) ? `a list of ${list.length}` : 'no list';
  return each({
    result: null,
    error: {
      type: 'Lambda:Unhandled',
      message: `BatchInvoke expects a list of ${size} results, and the function answered ${came}.`,
      unhandledErrorType: null,
    },
  });
}

/** @param warn receives what the role of the data source does not allow */
export function lambdaDataSource(
  model: DataSourceModel & { type: 'AWS_LAMBDA' },
  invoke: InvokeLambda,
  warn: (line: string) => void,
): DataSource {
  const gathererOf = (invocationType: InvocationType) =>
    createGatherer(async (payloads) =>
      shares(await invoke(model.functionArn, payloads, invocationType), payloads.length, invocationType),
    );
  const gatherers = { RequestResponse: gathererOf('RequestResponse'), Event: gathererOf('Event') };

  async function single({ payload, invocationType }: LambdaRequest): Promise<DataSourceAnswer> {
    const outcome = await invoke(model.functionArn, payload, invocationType);
    if (outcome.error) return failureOf(outcome.error);
    return { result: invocationType === 'Event' ? null : outcome.payload };
  }

  return {
    async invoke(value, { batch }) {
      try {
        const request = requestOf(value);
        if (!isAllowed(model.role, ACTION, model.functionArn).allowed) {
          const message =
            `${model.role?.arn ?? 'no role'} is not authorized to perform: ${ACTION} on resource: ` +
            `${model.functionArn} because no identity-based policy allows the ${ACTION} action`;
          warn(`data source ${model.name}: ${message}`);
          return { result: null, error: { type: 'Lambda:AccessDeniedException', message } };
        }
        if (request.operation === 'Invoke') return await single(request);
        return await gatherers[request.invocationType].add(
          batch?.key ?? '',
          batch?.maxSize ?? 1,
          request.payload ?? null,
        );
      } catch (error) {
        return answerOfRefusal(error);
      }
    },
  };
}
