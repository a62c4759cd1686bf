import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startWorkshop } from '../../scripts/support/stack.ts';
import { as, ensureDemoUsers, signInAll } from '../../scripts/support/demoUsers.ts';

describe('a restart', () => {
  it('keeps data and users, also after many simultaneous sign-ins', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'data-'));
    const session = async () => {
      const { deployment } = await startWorkshop({ dataDir });
      const logins = await ensureDemoUsers(deployment);
      const address = {
        graphql: deployment.graphqlUrl,
        cognito: deployment.cognitoEndpoint,
        userPoolClientId: deployment.clientId,
      };
      // Each sign-in makes Cognito write its database.
      await Promise.all(Array.from({ length: 5 }, () => signInAll(address, logins)));
      return { deployment, clients: await signInAll(address, logins) };
    };
    try {
      const first = await session();
      const customer = await as(first.clients, 'ADVISOR').createCustomer({ input: { name: 'Ana Peña' } });
      const me = await as(first.clients, 'ADMIN').me();
      await first.deployment.stop();

      const second = await session();
      expect(await as(second.clients, 'ADVISOR').customer({ id: customer?.id ?? '' })).toEqual(customer);
      expect(await as(second.clients, 'ADMIN').me()).toEqual(me);
      await second.deployment.stop();
    } finally {
      rmSync(dataDir, { recursive: true });
    }
    // Two whole starts and 84 sign-ins.
  }, 300_000);
});
