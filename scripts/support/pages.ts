/** The pages of `web/` on this machine: built files beside the API, with where the API is. */
import { contentSecurityPolicy } from '../../infra/pageHeaders.ts';
import type { Page } from '../../infra/pages.ts';
import { PASSWORD_LENGTH } from '../../infra/passwordPolicy.ts';
import { readWorkshops } from '../../infra/workshop.ts';
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
};

/** @param built the page's folder @returns its address */
export function servePage(deployment: WorkshopDeployment, page: Page, built: string): string {
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
  return deployment.serve({
    path: `/${page}`,
    folder: built,
    files: { 'config.json': config },
    headers: HEADERS,
    home: page === 'app',
  });
}

export { pagesMeanwhile } from '../../infra/pages.ts';
