/** The typed client as pages use it: its session outlives the page, in the browser's store. */
import type { RealtimeStatus, TallerClient } from '../../../client/index.ts';
import { createTallerClient } from '../../../client/index.ts';
import type { PageConfig } from '../config.ts';

export interface ClientListeners {
  onStatus: (status: RealtimeStatus) => void;
  onSessionEnd: () => void;
}

export function createClient(config: PageConfig, { onStatus, onSessionEnd }: ClientListeners): TallerClient {
  return createTallerClient({
    endpoint: new URL(config.graphql, location.href).href,
    auth: {
      clientId: config.userPoolClientId,
      region: config.region,
      storage: localStorage,
      onEnd: onSessionEnd,
      ...(config.cognito ? { endpoint: new URL(config.cognito, location.href).href } : {}),
    },
    onStatus,
    onSessionEnd,
  });
}
