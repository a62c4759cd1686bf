/** Why a deployment cannot boot, in one line that a person can act on. */
export class BootError extends Error {
  override readonly name = 'BootError';
}
