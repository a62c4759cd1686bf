/**
 * How the CDK CLI is started so that it never waits for somebody at a terminal.
 *
 * Changes of permissions need no yes: they are reviewed in the commit that makes them, and `npx cdk diff` shows them. Progress comes one
 * line an event, as a log holds it. What the CLI asks beyond that (what to do with a stack that failed half-way, the code of a second
 * factor) has no safe answer: with neither input nor terminal it gives up, and says why.
 */
export const UNATTENDED = {
  flags: ['--require-approval', 'never', '--progress', 'events', '--no-notices', '--ci'],
  stdio: ['ignore', 'inherit', 'inherit'],
  environment: { CI: 'true' },
} as const;
