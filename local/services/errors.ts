/** Why a part of the machine cannot start, in one line that says what to do. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
}
