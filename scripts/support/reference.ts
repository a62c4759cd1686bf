/** The API's reference on this machine, at `/docs`. */
import { contentSecurityPolicy } from '../../infra/pageHeaders.ts';
import { referencePages } from '../../infra/pages.ts';
import type { WorkshopDeployment } from './stack.ts';

const HEADERS = {
  'content-security-policy': contentSecurityPolicy([]),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** @returns its address */
export function serveReference(deployment: WorkshopDeployment): string {
  return deployment.serve({ path: '/docs', folder: referencePages(), headers: HEADERS });
}
