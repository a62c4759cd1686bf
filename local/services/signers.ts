/** Access keys on this machine: one for its user, and one for each function, which acts by its role. */
import { createHash, randomBytes } from 'node:crypto';
import type { Signer } from '../http/signature.ts';
import type { LambdaModel } from '../model.ts';

/** What tests and tools sign with. */
export const MACHINE: Signer = { accessKeyId: 'local', secretAccessKey: 'local', name: 'local' };

export interface Signers {
  all: () => readonly Signer[];
  of: (model: LambdaModel) => Signer;
}

export function createSigners(functions: readonly LambdaModel[]): Signers {
  const byArn = new Map(
    functions.map((model): [string, Signer] => {
      // Keys of DynamoDB Local are letters and digits.
      const accessKeyId = `LOCAL${createHash('sha256').update(model.arn).digest('hex').slice(0, 15).toUpperCase()}`;
      return [
        model.arn,
        {
          accessKeyId,
          secretAccessKey: randomBytes(20).toString('hex'),
          name: model.name,
          ...(model.role ? { role: model.role } : {}),
        },
      ];
    }),
  );
  const all = [MACHINE, ...byArn.values()];
  // A function without a role may sign nothing.
  return {
    all: () => all.filter((signer) => signer === MACHINE || signer.role !== undefined),
    of: (model) => byArn.get(model.arn) ?? MACHINE,
  };
}
