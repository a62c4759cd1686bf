// Loaded before a script: ends it when the process that started it dies, however it dies, also by kill -9. That process holds
// the other end of a pipe, which the system closes for it. The variable says which process that is: those that the script
// starts get it too, and the pipe is none of theirs.
import { Socket } from 'node:net';
import { isMainThread } from 'node:worker_threads';

const PIPE = 3;

if (isMainThread && process.env.ENDS_WITH === String(process.ppid)) {
  const pipe = new Socket({ fd: PIPE, readable: true, writable: false });
  pipe.on('error', () => undefined);
  // As if somebody had asked it to: it ends what it started.
  pipe.on('close', () => process.kill(process.pid, 'SIGTERM'));
  pipe.resume();
  pipe.unref();
}
