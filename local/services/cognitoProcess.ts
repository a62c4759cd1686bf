/**
 * cognito-local in a process of its own, since it keeps its data in `.cognito` below the working directory. Prints
 * its port; ends with standard input.
 */
import fs from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { guardServer } from '../http/guard.ts';
import type { Trusted } from '../http/neighbours.ts';
import { PAGE_HEADERS } from '../http/pageHeaders.ts';
import { makeFolder } from '../privateFiles.ts';
import type { FaultClass, Targets } from './cognitoGaps/types.ts';
import { fillGaps } from './cognitoGaps.ts';
import type { MailSettings } from './cognitoMails.ts';
import { mailMessages } from './cognitoMails.ts';
import { checkTokens, ownKey, useKey } from './cognitoKey.ts';

writeWholeFiles();
makeFolder('.cognito');

process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
process.stdin.on('error', () => process.exit(0));

const require = createRequire(import.meta.url);
// The SDK inside would nag on standard error about its age.
process.env['AWS_SDK_JS_SUPPRESS_MAINTENANCE_MODE_MESSAGE'] = '1';

interface CognitoLocal {
  createDefaultServer: (logger: unknown) => Promise<{ start: () => Promise<Server> }>;
}

// pino is the logger that cognito-local expects; it is resolved from there.
const cognitoLocal = require.resolve('cognito-local/lib/index.js');
const pino = createRequire(cognitoLocal)('pino') as (options: { level: string }) => unknown;
const { createDefaultServer } = require('cognito-local/lib/index.js') as CognitoLocal;
/** The parent process runs the functions; it tells where it listens, and which pools' triggers it knows. */
const triggers = process.env['TRIGGERS_URL'];
/** Where the parent tells the time; absent for that of the machine. */
const clock = process.env['CLOCK_URL'];

async function runTrigger(trigger: string, event: Record<string, unknown>): Promise<Record<string, unknown>> {
  const response = await fetch(triggers ?? '', { method: 'POST', body: JSON.stringify({ trigger, event }) });
  const body = (await response.json()) as { event?: Record<string, unknown>; error?: string };
  if (!body.event) throw new Error(body.error ?? 'no answer');
  return body.event;
}

/** The time of the parent, whose clock tests turn. */
async function now(): Promise<number> {
  if (clock === undefined) return Date.now();
  return ((await (await fetch(clock)).json()) as { now: number }).now;
}

const { Targets } = require('cognito-local/lib/targets/targets.js') as { Targets: Targets };
const { CognitoError } = require('cognito-local/lib/errors.js') as { CognitoError: FaultClass };
fillGaps(Targets, CognitoError, triggers === undefined ? null : runTrigger, now);
const key = ownKey('.cognito/signing-key.pem');
useKey(key, {
  private: require('cognito-local/lib/keys/cognitoLocal.private.json') as { pem: string; jwk: object },
  public: require('cognito-local/lib/keys/cognitoLocal.public.json') as { pem: string; jwk: object },
});
checkTokens(Targets, key, CognitoError);
if (process.env['MAILS'])
  mailMessages(
    (
      require('cognito-local/lib/services/messages.js') as {
        MessagesService: { prototype: Parameters<typeof mailMessages>[0] };
      }
    ).MessagesService.prototype,
    JSON.parse(process.env['MAILS']) as MailSettings,
  );
const server = await createDefaultServer(pino({ level: 'silent' }));
const started = await server.start();
guardServer(started, {
  trusted: JSON.parse(process.env['TRUSTED'] ?? '{}') as Trusted,
  headers: PAGE_HEADERS,
  // What the package reads.
  limitOf: () => 100 * 1024,
});
console.log((started.address() as AddressInfo).port);

/**
 * Its database (npm stormdb) writes the whole file on every change without waiting for the write before: two sign-ins at
 * once leave a file that no longer parses, and so does a process that ends half-way. Here a write is whole or not at all.
 */
function writeWholeFiles(): void {
  const replacement = (path: string, data: string, ...rest: unknown[]): void => {
    const callback = rest.at(-1) as (error: Error | null) => void;
    try {
      fs.writeFileSync(`${path}.new`, data, { mode: 0o600 });
      fs.renameSync(`${path}.new`, path);
      callback(null);
    } catch (error) {
      callback(error instanceof Error ? error : new Error(String(error)));
    }
  };
  Object.assign(fs, { writeFile: replacement });
}
