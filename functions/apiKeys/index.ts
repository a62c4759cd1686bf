/** Makes a key for the API: chance and a hash, which AppSync's units have not. It keeps nothing, and writes the key to no log. */
import type { FunctionAnswer } from '../shared/functionAnswer.ts';
import { newSecret } from '../shared/apiKeys.ts';

interface Command {
  /** The key's id, a ULID. */
  id: string;
}

const isCommand = (event: unknown): event is Command =>
  typeof event === 'object' && event !== null && typeof (event as { id?: unknown }).id === 'string';

/** @throws where the event is no command of the API */
export function handler(event: unknown): Promise<FunctionAnswer> {
  if (!isCommand(event)) return Promise.reject(new Error('expected a command of the API'));
  return Promise.resolve({ result: newSecret(event.id) });
}
