/** Why the app cannot be synthesized, in one line that names the file or the field. */
export class SynthError extends Error {
  override readonly name = 'SynthError';
}
