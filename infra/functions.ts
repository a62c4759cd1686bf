/** Every Lambda function: a folder of `functions/`, or below one of its folders, with an `index.ts`. */
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
  'partsOrders/expire',
  'partsOrders/notify',
  'partsOrders/payment',
  'partsOrders/shipment',
  'partsOrders/start',
  'partsOrders/webhook',
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
