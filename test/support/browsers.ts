/** Browsers that functions of this process started, as the operating system sees them. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

interface Process {
  pid: number;
  parent: number;
  command: string;
}

function processes(): Process[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return command === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
  });
}

const isBrowser = ({ parent, command }: Process): boolean =>
  parent === process.pid && /chrom/i.test(command) && command.includes('--remote-debugging-pipe');

/** Process ids. */
export function functionBrowsers(): number[] {
  return processes()
    .filter(isBrowser)
    .map(({ pid }) => pid);
}

/** Number of browsers, and the memory that they take together with their children; pages that they share count once. */
export function browserUse(): { browsers: number; megabytes: number } {
  const all = processes();
  const roots = all.filter(isBrowser).map(({ pid }) => pid);
  const members = new Set(roots);
  for (let size = -1; size !== members.size;) {
    size = members.size;
    for (const { pid, parent } of all) if (members.has(parent)) members.add(pid);
  }
  const kilobytes = [...members].reduce((sum, pid) => sum + proportionalSize(pid), 0);
  return { browsers: roots.length, megabytes: kilobytes / 1024 };
}

/** Kilobytes; a page that several processes share counts by its share. 0 for a process that has ended. */
function proportionalSize(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
