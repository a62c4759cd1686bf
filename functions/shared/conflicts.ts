/** A write that met a transaction on the same row: AWS refuses it, DynamoDB Local never does. It succeeds when the other has ended. */
import { TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { setTimeout as pause } from 'node:timers/promises';

const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 20;

/** @throws the error of the last attempt; any error that is not a conflict at once */
export async function throughConflicts<T>(write: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof TransactionConflictException) || attempt === ATTEMPTS) throw error;
      await pause(Math.random() * FIRST_PAUSE_MS * 2 ** attempt);
    }
  }
}
