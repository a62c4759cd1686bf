/** The pages of `web/` on this machine: built files beside the API, with where the API is. */
import { contentSecurityPolicy, WORKER_SCOPE } from '../../infra/pageHeaders.ts';
import type { Page } from '../../infra/pages.ts';
import { PASSWORD_LENGTH } from '../../infra/passwordPolicy.ts';
import { readWorkshops } from '../../infra/workshop.ts';
import type { Site } from '../../local/http/site.ts';
import type { WorkshopDeployment } from './stack.ts';
import { WORKSHOP } from './stack.ts';

/** @param files where pictures are uploaded and fetched */
const headersFor = (files: readonly string[]) => ({
  'content-security-policy': contentSecurityPolicy([
    'ws://127.0.0.1:*',
    'wss://127.0.0.1:*',
    'ws://localhost:*',
    'wss://localhost:*',
    ...files,
  ]),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  ...WORKER_SCOPE,
});

/** A page of this machine stands for the deployed one: buckets take from it what they take from the workshop's own names. */
function letIn({ model }: WorkshopDeployment, address: string): void {
  const { origin } = new URL(address);
  for (const { cors } of model.buckets)
    for (const rule of cors)
      rule.allowedOrigins = [...new Set([...rule.allowedOrigins, origin, origin.replace('127.0.0.1', 'localhost')])];
}

/** Where orders are paid, as the stack says it. */
function paymentsOf({ outputs }: WorkshopDeployment): { payments?: string } {
  const [, payments] = Object.entries(outputs).find(([name]) => name.endsWith('.PaymentsUrl')) ?? [];
  return payments === undefined ? {} : { payments };
}

/** @param built the page's folder */
export function siteOf(deployment: WorkshopDeployment, page: Page, built: string): Site {
  const [workshop] = readWorkshops(WORKSHOP);
  const config = {
    workshop: workshop?.displayName ?? '',
    graphql: '/graphql',
    userPoolClientId: deployment.clientId,
    cognito: '/cognito',
    region: deployment.region,
    language: workshop?.language ?? 'es',
    passwordLength: PASSWORD_LENGTH,
    ...paymentsOf(deployment),
  };
  return {
    path: `/${page}`,
    folder: built,
    files: { 'config.json': config },
    headers: headersFor(deployment.s3Endpoint === null ? [] : [deployment.s3Endpoint]),
    home: page === 'app',
  };
}

/** @param built the page's folder @returns its address */
export function servePage(deployment: WorkshopDeployment, page: Page, built: string): string {
  const address = deployment.serve(siteOf(deployment, page, built));
  letIn(deployment, address);
  return address;
}

export { pagesMeanwhile } from '../../infra/pages.ts';
