/** How a handler ends other than by returning: thrown inside the realm, caught by `realm.ts`, invisible to handlers. */
export class HandlerError {
  readonly error: { message: string; errorType: string | null; data: unknown; errorInfo: unknown };
  constructor(message: string, errorType: string | null, data: unknown, errorInfo: unknown) {
    this.error = { message, errorType, data, errorInfo };
  }
}

export class EarlyReturn {
  readonly value: unknown;
  readonly skipTo: 'END' | 'NEXT';
  constructor(value: unknown, skipTo: 'END' | 'NEXT') {
    this.value = value;
    this.skipTo = skipTo;
  }
}

/** What handlers leave beside their value; emptied before each run. */
export interface Run {
  unit: string;
  context: { identity?: unknown; info?: { fieldName: string; parentTypeName: string } };
  appended: { message: string; errorType: string | null; data: unknown; errorInfo: unknown }[];
  extensions: {
    subscriptionFilter?: unknown;
    subscriptionInvalidationFilter?: unknown;
    responseHeaders?: Record<string, string>;
    invalidations: unknown[];
  };
}

export const run: Run = { unit: '', context: {}, appended: [], extensions: { invalidations: [] } };
