/** The workshop's stack as a process of its own, everything on, for who kills it: prints where it is, ends with its standard input. */
import { endpointsOf } from '../support/endpoints.ts';
import { ensureDemoUsers } from '../support/demoUsers.ts';
import { startWorkshop } from '../support/stack.ts';
import { sayFailure } from '../../local/failure.ts';

const { SOAK_DATA: dataDir = '', SOAK_PORT: port = '0', SOAK_USERS: users } = process.env;

try {
  const { deployment } = await startWorkshop({
    dataDir,
    port: Number(port),
    // Followers have a minute: nothing waits for it.
    environment: { NOTICE_DELAY_SECONDS: '0', RECONCILE_GRACE_SECONDS: '10' },
    afterGapMs: 12_000,
    log: (line) => console.log(`log ${line}`),
  });
  const end = (): void => void deployment.stop().then(() => process.exit(0));
  process.stdin.on('end', end).resume();
  process.on('SIGTERM', end);
  const logins = users === undefined ? [] : await ensureDemoUsers(deployment);
  console.log(`ready ${JSON.stringify(endpointsOf(deployment, logins))}`);
} catch (error) {
  sayFailure(error);
  process.exit(1);
}
