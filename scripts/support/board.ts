/** The shop-floor board on this machine: the built pages beside the API, with where the API is. */
import { contentSecurityPolicy } from '../../infra/pageHeaders.ts';
import { pagesMeanwhile } from '../../infra/pages.ts';
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

/** @param built the pages' folder @returns the board's address */
export function serveBoard(deployment: WorkshopDeployment, built: string): string {
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
  return deployment.serve({ path: '/board', folder: built, files: { 'config.json': config }, headers: HEADERS });
}

export { pagesMeanwhile };
