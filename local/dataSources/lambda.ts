/** The Lambda data source. */
import { isAllowed } from '../cloudformation/iam.ts';
import type { DataSourceModel } from '../model.ts';
import { THROTTLED } from '../services/lambda/pool.ts';
import { checkElements } from './elements.ts';
import type { DataSource } from './types.ts';
import { answerOfRefusal } from './types.ts';

export interface LambdaOutcome {
  payload: unknown;
  /** Set when the function threw or timed out. */
  error?: { errorType: string; errorMessage: string };
  requestId?: string;
}

/** @param requestId for a caller that has told it already @default a new one */
export type InvokeLambda = (functionArn: string, payload: unknown, invocationType: 'RequestResponse' | 'Event', requestId?: string) => Promise<LambdaOutcome>;

interface LambdaRequest {
  operation?: string;
  invocationType?: 'RequestResponse' | 'Event';
  payload?: unknown;
}

const ACTION = 'lambda:InvokeFunction';
const ELEMENTS = { operation: null, version: null, payload: null, invocationType: null };

/** @param warn receives what the role of the data source does not allow */
export function lambdaDataSource(model: DataSourceModel & { type: 'AWS_LAMBDA' }, invoke: InvokeLambda, warn: (line: string) => void): DataSource {
  return {
    async invoke(request) {
      try {
        checkElements(request, ELEMENTS);
      } catch (error) {
        return answerOfRefusal(error);
      }
      if (!isAllowed(model.role, ACTION, model.functionArn).allowed) {
        const message = `${model.role?.arn ?? 'no role'} is not authorized to perform: ${ACTION} on resource: ${model.functionArn} because no identity-based policy allows the ${ACTION} action`;
        warn(`data source ${model.name}: ${message}`);
        return { result: null, error: { type: 'Lambda:AccessDeniedException', message } };
      }
      const { operation, invocationType = 'RequestResponse', payload } = (request ?? {}) as LambdaRequest;
      if (operation !== 'Invoke' && operation !== 'BatchInvoke') {
        return { result: null, error: { type: 'MappingTemplate', message: `Unsupported operation '${String(operation)}'.` } };
      }
      // A batch of one: this runtime resolves each field on its own.
      const outcome = await invoke(model.functionArn, operation === 'BatchInvoke' ? [payload] : payload, invocationType);
      // What Lambda refused never reached the function.
      if (outcome.error) return { result: null, error: { type: outcome.error.errorType === THROTTLED ? `Lambda:${THROTTLED}` : 'Lambda:Unhandled', message: outcome.error.errorMessage } };
      return { result: operation === 'BatchInvoke' && Array.isArray(outcome.payload) ? (outcome.payload as unknown[])[0] : outcome.payload };
    },
  };
}
