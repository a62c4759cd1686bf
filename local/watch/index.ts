/**
 * A deployment that follows its files. Changed code is taken while everything runs; a changed template boots anew on the same port,
 * and tables keep their data; a change with a fault is told, and what ran goes on running.
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
import { createRuntime } from '../runtime/index.ts';
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
export async function watchLocal({ assembly, roots, onBoot, say, ...given }: WatchOptions): Promise<Watching> {
  const temporary = given.dataDir === undefined ? mkdtempSync(join(tmpdir(), 'local-appsync-')) : null;
  const dataDir = given.dataDir ?? temporary ?? '';
  const removeData = (): void => {
    if (temporary) rmSync(temporary, { recursive: true, force: true });
  };
  const runtime = createRuntime(given.runtime ?? {});
  const read = async (known?: Prepared): Promise<Prepared> => {
    const loaded = load(typeof assembly === 'string' ? assembly : await assembly(), given);
    try {
      return check(loaded, runtime, known?.units);
    } catch (error) {
      removeTemporary(loaded.model);
      throw error;
    }
  };
  const start = async (prepared: Prepared, port: number | undefined): Promise<LocalDeployment> => {
    const started = await bootPrepared({ ...given, assembly: '', dataDir, ...(port === undefined ? {} : { port }) }, prepared);
    await onBoot(started);
    return started;
  };
  let running: Prepared;
  let deployment: LocalDeployment | null;
  try {
    running = await read();
    deployment = await start(running, given.port);
  } catch (error) {
    removeData();
    throw error;
  }
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
      tell(error);
      removeTemporary(next.model);
      say('booting what ran before');
      deployment = await start(before, port);
    }
  }

  function tell(error: unknown): void {
    for (const line of failureLines(error) ?? [error instanceof Error ? (error.stack ?? error.message) : String(error)]) say(line);
  }

  async function follow(changed: readonly string[]): Promise<void> {
    const began = performance.now();
    const next = await read(running);
    if (!onlyCodeDiffers(running, next)) return bootAnew(next);
    const units = changedUnits(running, next);
    deployment?.takeCode(next);
    removeTemporary(next.model);
    // Folders of inline functions stay those that run.
    running = { ...next, model: { ...next.model, functions: running.model.functions, temporaryFolders: running.model.temporaryFolders ?? [] } };
    const functions = next.model.functions.filter(({ codePath }) => changed.some((file) => file.startsWith(`${codePath}${sep}`)));
    for (const { name } of functions) await deployment?.killFunction(name);
    const what = [...units, ...functions.map(({ logicalId }) => `the function ${logicalId}`)];
    if (what.length > 0) say(`reloaded ${what.join(', ')} in ${Math.round(performance.now() - began)} ms`);
  }

  let working: Promise<void> = Promise.resolve();
  const files = watchFiles(roots ?? [rootOf(String(assembly))], [dataDir], (changed) => {
    working = follow(changed).catch((error: unknown) => {
      tell(error);
      say('what ran goes on running');
    });
    return working;
  });
  return {
    stop: async () => {
      files.stop();
      await working;
      await deployment?.stop();
      removeTemporary(running.model);
      removeData();
    },
  };
}

/** A lone template names files beside itself. */
const rootOf = (assembly: string): string => (statSync(assembly).isDirectory() ? assembly : dirname(assembly));
