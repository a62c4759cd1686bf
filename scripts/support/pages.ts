/** The pages of `web/` on this machine: built files beside the API, with where the API is. */
import { contentSecurityPolicy, WORKER_SCOPE } from '../../infra/pageHeaders.ts';
import type { Page } from '../../infra/pages.ts';
import { PASSWORD_LENGTH } from '../../infra/passwordPolicy.ts';
import { readWorkshops } from '../../infra/workshop.ts';
import type { Site } from '../../local/http/site.ts';
import type { WorkshopDeployment } from './stack.ts';
import { WORKSHOP } from './stack.ts';

const HEADERS = {
  'content-security-policy': contentSecurityPolicy([
    'ws://127.0.0.1:*',
    'wss://127.0.0.1:*',
    'ws://localhost:*',
    'wss://localhost:*',
  ]),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  ...WORKER_SCOPE,
};

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
  };
  return {
    path: `/${page}`,
    folder: built,
    files: { 'config.json': config },
    headers: HEADERS,
    home: page === 'app',
  };
}

/** @param built the page's folder @returns its address */
export const servePage = (deployment: WorkshopDeployment, page: Page, built: string): string =>
  deployment.serve(siteOf(deployment, page, built));

export { pagesMeanwhile } from '../../infra/pages.ts';
