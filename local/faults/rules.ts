/** Which call is befallen by what: rules, in their order, each as often as it says. */
import { befallen } from './faults.ts';
import type { FaultName } from './faults.ts';
import { seededRandom } from './random.ts';
import type { ChooseFault, FaultyCall } from './types.ts';

export interface FaultRule {
  /** `Type.field`. @default every one */
  operation?: string;
  /**
   * Which call of it: its step's place in the pipeline (1-based), the name of the step's AppSync function or a part of it between `_`,
   * or the operation of the service, such as `TransactWriteItems`. @default every one
   */
  call?: string | number;
  fault: FaultName;
  /** How many calls it befalls in all. @default all of them */
  times?: number;
  /** Of each call, from 0 to 1. @default 1 */
  probability?: number;
  /** Of faults that delay, in milliseconds. */
  delayMs?: number;
}

export interface FaultRules {
  /** Of what is left to chance. @default 1 */
  seed?: number;
  rules: FaultRule[];
}

export const ANY = '*';

/** The names by which rules may call an AppSync function. */
export const namesOf = (name: string): string[] =>
  [...new Set([name, ...name.split('_')])].filter((part) => part !== '');

function isMeant({ operation = ANY, call = ANY, fault }: FaultRule, it: FaultyCall): boolean {
  if (operation !== ANY && operation !== it.field) return false;
  if (!befallen(fault).includes(it.operation)) return false;
  if (call === ANY || call === it.operation) return true;
  return typeof call === 'number' ? call === it.step : namesOf(it.function ?? '').includes(call);
}

const described = (it: FaultyCall): string =>
  `${it.operation} of ${it.field}, step ${it.step}${it.function === undefined ? '' : ` (${it.function})`}`;

/** @param say told of each fault in a line */
export function chooserOf({ seed = 1, rules }: FaultRules, say: (line: string) => void): ChooseFault {
  const random = seededRandom(seed);
  const left = rules.map(({ times = Infinity }) => times);
  return (call) => {
    for (const [index, rule] of rules.entries()) {
      if ((left[index] ?? 0) <= 0 || !isMeant(rule, call)) continue;
      if (rule.probability !== undefined && random() >= rule.probability) continue;
      left[index] = (left[index] ?? 0) - 1;
      say(`fault: ${rule.fault}, ${described(call)}`);
      return { fault: rule.fault, ...(rule.delayMs === undefined ? {} : { delayMs: rule.delayMs }) };
    }
    return undefined;
  };
}
