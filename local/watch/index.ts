/**
 * A deployment that follows its files. Changed code is taken while everything runs; a changed template boots anew on the
 * same port, and tables keep their data; a change with a fault is told, and what ran goes on running.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { bootPrepared } from '../boot.ts';
import type { BootOptions, LocalDeployment } from '../boot.ts';
import { check, load } from '../boot/prepare.ts';
import type { Prepared } from '../boot/prepare.ts';
import { removeTemporary } from '../cloudformation/index.ts';
import { failureLines } from '../failure.ts';
import { checkedUnits, createRuntime } from '../runtime/index.ts';
import { changedUnits, onlyCodeDiffers } from './difference.ts';
import { watchFiles } from './files.ts';

export interface WatchOptions extends Omit<BootOptions, 'assembly'> {
  /** A cloud assembly's folder, or one template; made anew after each change where somebody makes it. */
  assembly: string | (() => Promise<string>);
  /** Files and folders that are followed. @default the assembly, or the folder of the template */
  roots?: readonly string[];
  /** Told of each deployment, the first too: another takes its place after a changed template. */
  onBoot: (deployment: LocalDeployment) => Promise<void> | void;
  /** What became of a change, in one line or several. */
  say: (line: string) => void;
}

export interface Watching {
  stop: () => Promise<void>;
}

/** @throws as `bootLocal` where the first start fails; nothing is left running then */
export async function watchLocal(options: WatchOptions): Promise<Watching> {
  const { assembly, roots, say } = options;
  const folder = dataFolder(options.dataDir);
  const followed = await startFollowed(options, folder.path).catch((error: unknown) => {
    folder.remove();
    throw error;
  });
  let working: Promise<void> = Promise.resolve();
  const files = watchFiles(roots ?? [rootOf(String(assembly))], [folder.path], (changed) => {
    working = followed.follow(changed).catch((error: unknown) => {
      tell(error, say);
      say('what ran goes on running');
    });
    return working;
  });
  return {
    stop: async () => {
      files.stop();
      await working;
      await followed.stop();
      folder.remove();
    },
  };
}

/** A folder of one's own, or one for as long as this runs. */
function dataFolder(given: string | undefined): { path: string; remove: () => void } {
  if (given !== undefined) return { path: given, remove: () => undefined };
  const path = mkdtempSync(join(tmpdir(), 'local-appsync-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

function tell(error: unknown, say: WatchOptions['say']): void {
  const told = failureLines(error) ?? [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  for (const line of told) say(line);
}

/** What runs, and what becomes of it after a change. */
interface Followed {
  /** @throws where what is there now has a fault */
  follow(changed: readonly string[]): Promise<void>;
  stop(): Promise<void>;
}

type Start = (prepared: Prepared, port: number | undefined) => Promise<LocalDeployment>;

async function startFollowed(options: WatchOptions, dataDir: string): Promise<Followed> {
  const { assembly: _assembly, roots: _roots, onBoot, say, ...given } = options;
  const read = reader(options);
  const start: Start = async (prepared, port) => {
    const more = { assembly: '', dataDir, ...(port === undefined ? {} : { port }) };
    const started = await bootPrepared({ ...given, ...more }, prepared);
    await onBoot(started);
    return started;
  };
  let running = await read();
  let deployment: LocalDeployment | null = await start(running, given.port);
  const port = Number(new URL(deployment.graphqlUrl).port);

  async function bootAnew(next: Prepared): Promise<void> {
    const before = running;
    await deployment?.stop();
    deployment = null;
    try {
      deployment = await start(next, port);
      running = next;
      removeTemporary(before.model);
      say('the template changed: booted anew, tables keep their data');
    } catch (error) {
      tell(error, say);
      removeTemporary(next.model);
      say('booting what ran before');
      deployment = await start(before, port);
    }
  }

  return {
    async follow(changed) {
      const began = performance.now();
      const next = await read(running);
      if (!onlyCodeDiffers(running, next)) return bootAnew(next);
      const taken = await takeCode(deployment, running, next, changed);
      // Folders of inline functions stay those that run.
      const { functions, temporaryFolders = [] } = running.model;
      running = { ...next, model: { ...next.model, functions, temporaryFolders } };
      if (taken.length > 0) say(`reloaded ${taken.join(', ')} in ${Math.round(performance.now() - began)} ms`);
    },
    async stop() {
      await deployment?.stop();
      removeTemporary(running.model);
    },
  };
}

/** Reads the files anew; units that did not change are known from before. */
function reader({ assembly, ...given }: WatchOptions): (known?: Prepared) => Promise<Prepared> {
  const checked = checkedUnits();
  const runtime = createRuntime({ checked, ...given.runtime });
  return async (known) => {
    const loaded = load(typeof assembly === 'string' ? assembly : await assembly(), given);
    try {
      const prepared = check(loaded, runtime, known?.units);
      checked.keep();
      return prepared;
    } catch (error) {
      removeTemporary(loaded.model);
      throw error;
    }
  };
}

/** @returns what was reloaded, in words */
async function takeCode(
  deployment: LocalDeployment | null,
  running: Prepared,
  next: Prepared,
  changed: readonly string[],
): Promise<string[]> {
  const units = changedUnits(running, next);
  deployment?.takeCode(next);
  removeTemporary(next.model);
  const functions = next.model.functions.filter(({ codePath }) =>
    changed.some((file) => file.startsWith(`${codePath}${sep}`)),
  );
  for (const { name } of functions) await deployment?.killFunction(name);
  return [...units, ...functions.map(({ logicalId }) => `the function ${logicalId}`)];
}

/** A lone template names files beside itself. */
const rootOf = (assembly: string): string => (statSync(assembly).isDirectory() ? assembly : dirname(assembly));
