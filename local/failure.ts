/** One clear line for what a person can mend; a stack trace only for faults of our own. */
const EXPECTED = new Set(['BootError', 'LoadError', 'ServiceError', 'CodeProblemsError', 'SynthError', 'CaseError', 'ServiceEndError']);

export function sayFailure(error: unknown): void {
  if (error instanceof Error && EXPECTED.has(error.name)) console.error(`error: ${error.message}`);
  else console.error(error);
}
