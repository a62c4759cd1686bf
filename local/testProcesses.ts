/** Processes of tests, seen from outside: whom one started, and who lives. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface TestProcess {
  pid: number;
  parent: number;
  /** Its command line. */
  command: string;
}

const hasProc = process.platform === 'linux';

function read(pid: number | string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // Gone, or somebody else's.
    return '';
  }
}

const pids = (): string[] => (hasProc ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : []);

/** One that has ended, and whom nobody has asked about it, has no command line any more: it is left out. */
function processes(): TestProcess[] {
  const found = hasProc
    ? pids().map(ofProc)
    : execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], OUTPUT).split('\n').map(ofPs);
  return found.filter(({ command }) => command !== '');
}

const OUTPUT = { encoding: 'utf8', maxBuffer: 64 * 1024 ** 2 } as const;

/** The name in `stat` stands in parentheses, and may have any in it. */
const ofProc = (pid: string): TestProcess => ({
  pid: Number(pid),
  parent: Number(read(pid, 'stat').split(') ').at(-1)?.split(' ')[1]),
  command: read(pid, 'cmdline').replaceAll('\0', ' ').trim(),
});

function ofPs(line: string): TestProcess {
  const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
  return { pid: Number(pid), parent: Number(parent), command: command.endsWith('<defunct>') ? '' : command };
}

/** The children of a process, and theirs. */
export function descendantsOf(pid: number): TestProcess[] {
  const all = processes();
  const below = (of: number): TestProcess[] =>
    all.flatMap((each) => (each.parent === of ? [each, ...below(each.pid)] : []));
  return below(pid);
}

/** Those that live on. */
export function stillThere(some: readonly TestProcess[]): TestProcess[] {
  const now = processes();
  return some.filter(({ pid, command }) => now.some((each) => each.pid === pid && each.command === command));
}

/** Those that have `NAME=value` in their environment: a process hands it to all that it starts, and they to theirs. On Linux alone. */
export function processesMarked(mark: string): TestProcess[] {
  return pids()
    .filter((pid) => Number(pid) !== process.pid && read(pid, 'environ').split('\0').includes(mark))
    .map(ofProc)
    .filter(({ command }) => command !== '');
}

export const isDatabase = ({ command }: TestProcess): boolean => command.includes('DynamoDBLocal.jar');
export const isCognito = ({ command }: TestProcess): boolean => command.includes('cognitoProcess');
