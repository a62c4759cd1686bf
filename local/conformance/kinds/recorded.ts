/**
 * Kind `recorded`: a question that AppSync's EvaluateCode has answered, put to this runtime. `npm run conformance
 * -- --aws` writes them.
 */
import { outcomeHere } from '../aws/translation.ts';
import { CaseError } from '../case.ts';
import type { Kind } from './kind.ts';

export const recorded: Kind = {
  fields: ['asked', 'code', 'handler', 'context', 'acceptance'],
  run({ input, title, place }) {
    const { code, handler, context } = input;
    if (
      typeof code !== 'string' ||
      (handler !== 'request' && handler !== 'response') ||
      typeof context !== 'object' ||
      context === null
    ) {
      throw new CaseError(`${place}: a recording has code, handler and context`);
    }
    return outcomeHere({
      title,
      code,
      handler,
      context: context as Record<string, unknown>,
      acceptance: input['acceptance'] === true,
    });
  },
};
