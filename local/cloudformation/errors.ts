/** What is wrong with an assembly or a template, in one line. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
}
