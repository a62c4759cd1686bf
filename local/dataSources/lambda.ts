/** The Lambda data source. */
import type { DataSourceModel } from '../model.ts';
import type { DataSource } from './types.ts';

export interface LambdaOutcome {
  payload: unknown;
  /** Set when the function threw or timed out. */
  error?: { errorType: string; errorMessage: string };
}

export type InvokeLambda = (functionArn: string, payload: unknown, invocationType: 'RequestResponse' | 'Event') => Promise<LambdaOutcome>;

interface LambdaRequest {
  operation?: string;
  invocationType?: 'RequestResponse' | 'Event';
  payload?: unknown;
}

export function lambdaDataSource(model: DataSourceModel & { type: 'AWS_LAMBDA' }, invoke: InvokeLambda): DataSource {
  return {
    async invoke(request) {
      const { operation, invocationType = 'RequestResponse', payload } = (request ?? {}) as LambdaRequest;
      if (operation !== 'Invoke' && operation !== 'BatchInvoke') {
        return { result: null, error: { type: 'MappingTemplate', message: `Unsupported operation '${String(operation)}'.` } };
      }
      // A batch of one: this runtime resolves each field on its own.
      const outcome = await invoke(model.functionArn, operation === 'BatchInvoke' ? [payload] : payload, invocationType);
      if (outcome.error) return { result: null, error: { type: 'Lambda:Unhandled', message: outcome.error.errorMessage } };
      return { result: operation === 'BatchInvoke' && Array.isArray(outcome.payload) ? (outcome.payload as unknown[])[0] : outcome.payload };
    },
  };
}
