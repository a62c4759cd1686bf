/** What a function of ours finds in its environment, for tests that run its code in their own process. */
import { tableName } from '../../scripts/support/stack.ts';
import type { Stack } from './stack.ts';

/** @param tables by their logical names @param more what else the function is given */
export function functionEnvironment(
  { deployment }: Stack,
  tables: readonly string[],
  more: Record<string, string> = {},
): Record<string, string> {
  return {
    AWS_REGION: deployment.region,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: deployment.dynamoDbEndpoint,
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    POWERTOOLS_METRICS_DISABLED: 'true',
    ...Object.fromEntries(
      tables.map((name) => [
        `${name.replace(/(?<!^)([A-Z])/g, '_$1').toUpperCase()}_TABLE`,
        tableName(deployment, name),
      ]),
    ),
    ...more,
  };
}
