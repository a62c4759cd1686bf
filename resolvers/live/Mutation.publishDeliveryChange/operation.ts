import type { SignedOperation } from '../../kernel/request/operation.ts';

export const operation: SignedOperation = {
  signed: true,
  steps: [{ run: 'publish' }],
};
