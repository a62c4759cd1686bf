/**
 * What of `@aws-appsync/utils` this runtime has: read off the library itself, so that it cannot say otherwise. A test holds
 * it against the type files; SUPPORT.md is made from it, and the check of code units says its messages.
 */
import { ddb } from './ddb.ts';
import { extensions, runtime, util } from './util.ts';

export interface MemberSupport {
  /** `util.time.nowISO8601`, `ddb.get`, `ddb.operations.add`, `runtime.earlyReturn`, `rds.select`, `ai.converse`, … */
  name: string;
  supported: boolean;
  /** What a unit that uses it is told. */
  message?: string;
}

const AGGREGATES = ['max', 'min', 'count', 'avg', 'sum'].flatMap((name) => [`agg.${name}`, `agg.${name}Distinct`]);
const TYPE_HINTS = ['DECIMAL', 'JSON', 'TIMESTAMP', 'TIME', 'UUID', 'DATE'].map((name) => `typeHint.${name}`);

/** Modules that a unit may import on AWS and not here, and why. */
const MODULES: Record<string, { prefix: string; members: readonly string[]; why: string }> = {
  '@aws-appsync/utils/rds': {
    prefix: 'rds',
    members: [
      'select',
      'insert',
      'update',
      'remove',
      'createPgStatement',
      'createMySQLStatement',
      'sql',
      'toJsonObject',
      ...AGGREGATES,
      ...TYPE_HINTS,
    ],
    why: 'it writes SQL for Amazon RDS, which is not run here',
  },
  '@aws-appsync/utils/ai': {
    prefix: 'ai',
    members: ['invokeModel', 'converse'],
    why: 'it asks Amazon Bedrock, which is not run here',
  },
};

/** @returns why a module of AWS's package cannot be imported here; undefined if it can, or is not an AWS module */
export function moduleMessage(module: string): string | undefined {
  const found = MODULES[module];
  return found && `the module ${module} is not run by the local runtime: ${found.why}`;
}

function walk(name: string, value: unknown): MemberSupport[] {
  if (typeof value === 'function') {
    const { refusal } = value as { refusal?: unknown };
    return [typeof refusal === 'string' ? { name, supported: false, message: refusal } : { name, supported: true }];
  }
  return Object.entries(value as Record<string, unknown>).flatMap(([key, member]) => walk(`${name}.${key}`, member));
}

/** Every member that the type files name. */
export function memberSupport(): MemberSupport[] {
  const unrun = Object.entries(MODULES).flatMap(([module, { prefix, members }]) =>
    members.map((member) => ({
      name: `${prefix}.${member}`,
      supported: false,
      message: moduleMessage(module) ?? module,
    })),
  );
  return [
    ...Object.entries({ util, runtime, extensions, ddb }).flatMap(([name, value]) => walk(name, value)),
    ...unrun,
  ];
}
