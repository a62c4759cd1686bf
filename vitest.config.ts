import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { Order } from './test/support/order.ts';

export default defineConfig({
  test: {
    globalSetup: ['test/support/synthesize.ts'],
    setupFiles: ['test/support/audit.ts'],
    pool: 'forks',
    maxWorkers: 3,
    sequence: { sequencer: Order },
    // Dozens of tests start programs, each of which would compile the same code again.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, '.cache', 'compiled') },
    // Modules live as long as their worker, and with them the stack that its end-to-end tests share.
    isolate: false,
    // All limits are for what never comes; a busy machine may take its time.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 45_000, interval: 20 } },
    include: ['{client,functions,infra,local,resolvers,scripts,web}/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '.cache/**', 'cdk.out/**'],
  },
});
