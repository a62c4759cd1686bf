/** Every Lambda function: a folder of `functions/` with an `index.ts`. */
export const FUNCTIONS = [
  'apiKeys',
  'attachments',
  'audit',
  'authorizer',
  'bootstrap',
  'bounces',
  'cleanup',
  'documents',
  'lateOrders',
  'links',
  'logo',
  'mail',
  'pages',
  'pdf',
  'publish',
  'purchasing',
  'reconcile',
  'reports',
  'routes',
  'schedules',
  'tokens',
  'uploads',
  'users',
] as const;

export type FunctionName = (typeof FUNCTIONS)[number];

/** Folder of each function's bundle. */
export type FunctionBundles = Readonly<Record<FunctionName, string>>;
