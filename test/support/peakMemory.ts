/**
 * The most memory that a child process has held, for programs that tests start to measure it. `maxRSS` does not say it on Linux: what the
 * starting process held is handed on with the process record, so that a child of a large one seems large from its first moment. `VmHWM`
 * begins with the program itself. Sources: https://github.com/davidsd/hyperion/issues/4, https://github.com/oven-sh/bun/pull/43328;
 * elsewhere `maxRSS` begins with the program, too (https://github.com/rsalesc/rbx/pull/726).
 */

/** An expression for the program: kilobytes. */
export const PEAK_KILOBYTES = `(process.platform === 'linux'
  ? Number(/VmHWM:\\s+(\\d+) kB/.exec(process.getBuiltinModule('node:fs').readFileSync('/proc/self/status', 'utf8'))[1])
  : process.resourceUsage().maxRSS)`;
