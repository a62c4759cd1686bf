/** The typed client as pages use it: its session outlives the page, in the browser's store. */
import type { RealtimeStatus, TallerClient } from '../../../client/index.ts';
import { createTallerClient } from '../../../client/index.ts';
import type { PageConfig } from '../config.ts';
import { isCutOff, isOffline, notingFetch } from '../network.ts';

/** As the client's own. */
const ATTEMPTS = 8;
/** Where nobody answered the call before. */
const FEW_ATTEMPTS = 3;

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
    fetch: notingFetch,
    retry: {
      // Without any network nothing is gained by asking eight times: what was seen is shown, and what was filled in is kept.
      get attempts() {
        if (isOffline()) return 1;
        return isCutOff() ? FEW_ATTEMPTS : ATTEMPTS;
      },
    },
    onStatus,
    onSessionEnd,
  });
}
