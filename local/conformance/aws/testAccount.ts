/** For tests: an account whose AppSync is the stand-in, and a folder for what it answers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import type { CodeModel, DeploymentModel } from '../../model.ts';
import type { Asked } from './ask.ts';
import { ask } from './ask.ts';
import type { Probe } from './probe.ts';
import { connect } from './service.ts';
import type { StandIn } from './standIn.ts';
import { startStandIn } from './standIn.ts';

export const REGION = 'eu-west-1';
export const DAY = '2030-01-02';

export interface Account {
  standIn: StandIn;
  /** A folder of each test's own. */
  recordings: string;
  ask: (probes: readonly Probe[], date?: string, again?: boolean) => Promise<Asked>;
}

/** Called in a `describe`: what it returns is filled before each test. */
export function useAccount(): Account {
  const account: Account = {
    standIn: undefined as unknown as StandIn,
    recordings: '',
    async ask(probes, date = DAY, again = false) {
      const service = await connect(REGION);
      try {
        return await ask({ service, probes, recordings: account.recordings, date, again, say: () => undefined });
      } finally {
        service.stop();
      }
    },
  };
  beforeAll(async () => {
    account.standIn = await startStandIn();
  });
  afterAll(() => account.standIn.stop());
  beforeEach(() => {
    const { standIn } = account;
    account.recordings = mkdtempSync(join(tmpdir(), 'recordings-'));
    standIn.calls.length = 0;
    standIn.change = (answer) => answer;
    standIn.fault = () => null;
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
    vi.stubEnv('AWS_ENDPOINT_URL_APPSYNC', standIn.endpoint);
  });
  afterEach(() => {
    rmSync(account.recordings, { recursive: true });
    vi.unstubAllEnvs();
  });
  return account;
}

export const unitOf = (name: string, body: string): CodeModel => ({
  name,
  source:
    `import { util } from '@aws-appsync/utils';\nexport function request(ctx) { ${body} }\n` +
    'export function response(ctx) { return ctx.result; }',
});

export const modelOf = (...codes: CodeModel[]): DeploymentModel =>
  ({ apis: [{ resolvers: codes.map((code) => ({ code, functions: [] })) }] }) as unknown as DeploymentModel;
