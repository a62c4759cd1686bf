/** Where AWS is silent, this runtime says on its console what AWS does and why. */
import { host } from './host.ts';
import { stringify } from './natives.ts';
import { run } from './signals.ts';

export function warn(line: string): void {
  host().log('error', run.unit, stringify([line]));
}
