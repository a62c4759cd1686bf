import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['test/support/synthesize.ts'],
    setupFiles: ['test/support/audit.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Modules live as long as their worker, and with them the stack that its end-to-end tests share.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: ['{client,functions,infra,local,resolvers,scripts,web}/**/*.test.ts', 'test/e2e/**/*.test.ts', 'test/schema/**/*.test.ts'],
    exclude: ['**/node_modules/**', '.cache/**', 'cdk.out/**'],
  },
});
