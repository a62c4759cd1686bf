/**
 * `startAppSync`: an API in a process of its own. So it behaves the same under every test runner, from ES modules and from
 * CommonJS, and ends with its parent process, however that ends.
 */
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FromServer, ServeOptions, Started, ToServer } from './messages.ts';

const SERVER = fileURLToPath(new URL('./serve.ts', import.meta.url));

export interface StartOptions {
  /** A template (JSON or YAML), or the folder of a CDK cloud assembly. */
  template: string;
  /** Values of the template's parameters, instead of their defaults. */
  parameters?: Readonly<Record<string, string>>;
  /** Which API is served where there are several: its name, its logical id, or `stack.logicalId`. */
  api?: string;
  /** @default 0: any free port */
  port?: number;
  /** Where tables, users, queues and files are kept. @default nothing is kept */
  dataDir?: string;
  /**
   * Names of this machine beside localhost by which it may be asked (`hosts`), and pages of elsewhere that may do what its own
   * may (`origins`, such as `https://studio.example`). @default none
   */
  trusted?: { hosts?: readonly string[]; origins?: readonly string[] };
  /** Variables that every Lambda function sees beside its own. */
  environment?: Record<string, string>;
  /** Receives what the start, the resolvers and the functions say. @default nobody: nothing is printed */
  log?: (line: string) => void;
}

/** Endpoints are of this machine. A service's is null where the template has no use for it. */
export interface AppSyncApi extends Started {
  /** Ends it, and everything that it started. */
  stop: () => Promise<void>;
}

/** Why an API cannot start: the message says all that is wrong, with file and line. */
export class AppSyncStartError extends Error {
  override readonly name = 'AppSyncStartError';
}

function ended(server: ChildProcess): Promise<void> {
  // Without a number it never began.
  return server.pid === undefined || server.exitCode !== null || server.signalCode !== null
    ? Promise.resolve()
    : new Promise((done) => server.once('exit', () => done()));
}

/** @throws AppSyncStartError; nothing is left running then */
export async function startAppSync(options: StartOptions): Promise<AppSyncApi> {
  const { template, port = 0, dataDir, parameters, api: served, environment, trusted, log } = options;
  const { NODE_OPTIONS: _options, ...env } = process.env;
  const server = fork(SERVER, [], { execArgv: ['--no-warnings'], env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let faults = '';
  server.stdout?.setEncoding('utf8').on('data', (text: string) => log?.(text.trimEnd()));
  server.stderr?.setEncoding('utf8').on('data', (text: string) => {
    faults = (faults + text).slice(-4_000);
    log?.(text.trimEnd());
  });
  const send = (message: ToServer): void => {
    if (server.connected) server.send(message, () => undefined);
  };
  const api = await new Promise<Started>((done, fail) => {
    server.on('error', (error) => fail(new AppSyncStartError(error.message, { cause: error })));
    server.on('exit', (code, signal) =>
      fail(new AppSyncStartError(`the API's process ended (${signal ?? code})${faults ? `:\n${faults}` : ''}`)),
    );
    server.on('message', (message: FromServer) => {
      if (message.kind === 'line') log?.(message.line);
      else if (message.kind === 'started') done(message.api);
      else fail(new AppSyncStartError(message.message));
    });
    const start: ServeOptions = {
      template: resolve(template),
      port,
      ...(dataDir === undefined ? {} : { dataDir: resolve(dataDir) }),
      ...(parameters ? { parameters } : {}),
      ...(served === undefined ? {} : { api: served }),
      ...(environment ? { environment } : {}),
      ...(trusted ? { trusted } : {}),
    };
    send({ kind: 'start', options: start });
  }).catch(async (error: unknown) => {
    await ended(server);
    throw error;
  });
  return {
    ...api,
    stop: async () => {
      send({ kind: 'stop' });
      await ended(server);
    },
  };
}
