/**
 * The AWS SDK v3 that Lambda's Node.js runtimes bring (Lambda developer guide, "Building Lambda functions with Node.js"): a function
 * whose code carries none finds this machine's. What the code carries itself always wins.
 */
import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

const fromHere = createRequire(import.meta.url);
const BROUGHT = /^@(aws-sdk|smithy)\//;

/** For the whole thread; a Node without synchronous hooks (before 22.15) goes on without. */
export function bringSdk(): void {
  if (typeof registerHooks !== 'function') return;
  registerHooks({
    resolve(specifier, context, next) {
      try {
        return next(specifier, context);
      } catch (error) {
        if (!BROUGHT.test(specifier)) throw error;
        // `require` looks from its own module, whatever the parent is said to be.
        if (context.conditions.includes('require'))
          return { url: pathToFileURL(fromHere.resolve(specifier)).href, shortCircuit: true };
        return next(specifier, { ...context, parentURL: import.meta.url });
      }
    },
  });
}
