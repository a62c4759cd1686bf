/** What `npm run local` may be told on its command line. */
import { parseArgs } from 'node:util';
import { BootError } from '../errors.ts';
import type { Trusted } from '../http/neighbours.ts';

interface Flag {
  /** Absent for a switch. */
  value?: string;
  /** Whether it may stand several times. */
  multiple?: true;
  help: string;
}

const DEFAULT_PORT = '4000';
const DEFAULT_DATA = '.local/appsync';

const FLAGS = {
  port: {
    value: 'N',
    help: `where it listens, HTTP and HTTPS alike; 0 for any free port (default: PORT, or ${DEFAULT_PORT})`,
  },
  memory: { help: 'keeps nothing when it ends' },
  data: { value: 'FOLDER', help: `where tables, users and files are kept (default: ${DEFAULT_DATA})` },
  parameter: {
    value: 'NAME=VALUE',
    multiple: true,
    help: 'a parameter of the templates, instead of its default; may stand several times',
  },
  api: {
    value: 'NAME',
    help: 'which API is served where there are several: its name, its logical id, or stack.logicalId',
  },
  host: {
    value: 'NAME',
    multiple: true,
    help: 'a name by which this machine is asked beside localhost, such as host.docker.internal; may stand several times',
  },
  origin: {
    value: 'URL',
    multiple: true,
    help: 'a page of elsewhere that may ask here, such as https://studio.example; may stand several times',
  },
  watch: { help: 'follows changes: code is reloaded at once, a changed template boots anew, tables keep their data' },
  faults: {
    value: 'FILE',
    help: 'lets faults befall the calls of data sources, by the rules of a JSON file (README, "Faults")',
  },
  fire: {
    value: 'NAME',
    multiple: true,
    help: 'runs the function of a schedule once it is up, by its logical id or a part of it; may stand several times',
  },
  unsupported: { help: 'lists all that the templates use and this runtime lacks, by logical id' },
  help: { help: 'says this' },
} as const satisfies Record<string, Flag>;

type Name = keyof typeof FLAGS;

export const USAGE = [
  'usage: npm run local -- <template file or cloud assembly folder> [flags]',
  ...Object.entries<Flag>(FLAGS).map(
    ([name, { value, help }]) => `  ${`--${name}${value === undefined ? '' : ` ${value}`}`.padEnd(24)}${help}`,
  ),
  'example: npm run local -- template.yaml --memory --watch --parameter Stage=dev',
].join('\n');

export interface Arguments {
  assembly: string;
  /** Absent to keep nothing. */
  dataDir?: string;
  port: number;
  parameters: Record<string, string>;
  api?: string;
  trusted?: Trusted;
  /** A file. */
  faults?: string;
  /** Names of schedules, each to be fired at the start. */
  fire: readonly string[];
  watch: boolean;
  unsupported: boolean;
}

/** @returns null where help is asked for @throws BootError with what is wrong in one line, and the usage */
export function readArguments(args: string[], environmentPort = process.env['PORT']): Arguments | null {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
    const text = (name: Name): string | undefined => (typeof values[name] === 'string' ? values[name] : undefined);
    if (values['help'] === true) return null;
    const [assembly, ...others] = positionals;
    if (assembly === undefined) throw new Error('the template file or cloud assembly folder is missing');
    if (others.length > 0)
      throw new Error(`one file or folder is wanted; there are ${positionals.length}: ${positionals.join(', ')}`);
    const [api, faults] = [text('api'), text('faults')];
    return {
      assembly,
      port: portOf(text('port') ?? environmentPort ?? DEFAULT_PORT),
      ...(values['memory'] === true ? {} : { dataDir: text('data') ?? DEFAULT_DATA }),
      parameters: parametersOf(values['parameter']),
      ...(api === undefined ? {} : { api }),
      ...(faults === undefined ? {} : { faults }),
      ...trustedOf(values['host'], values['origin']),
      fire: Array.isArray(values['fire']) ? values['fire'].map(String) : [],
      watch: values['watch'] === true,
      unsupported: values['unsupported'] === true,
    };
  } catch (error) {
    throw new BootError(`${firstSentence(error)}\n${USAGE}`, { cause: error });
  }
}

const OPTIONS = Object.fromEntries(
  Object.entries<Flag>(FLAGS).map(([name, { value, multiple }]) => [
    name,
    { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(multiple ? { multiple } : {}) },
  ]),
);

/** Node adds advice about positional arguments to an unknown option. */
const firstSentence = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split(/\n|\. To specify/)[0] ?? '';

/** @throws Error if it is not a valid number */
export function portOf(text: string): number {
  const port = Number(text);
  if (text.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`${text} is no port: a whole number from 0 to 65535 is wanted`);
  return port;
}

/** @returns nothing where none is named @throws Error where one is written in another way */
export function trustedOf(hosts: unknown, origins: unknown): { trusted?: Trusted } {
  const list = (values: unknown): string[] => (Array.isArray(values) ? values.map(String) : []);
  for (const name of list(hosts))
    if (!/^[A-Za-z0-9._-]+$/.test(name)) throw new Error(`--host ${name}: a name alone is wanted, without a port`);
  const trusted = { hosts: list(hosts), origins: list(origins).map(originOf) };
  return trusted.hosts.length + trusted.origins.length > 0 ? { trusted } : {};
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.origin === 'null' || url.origin !== text.toLowerCase().replace(/\/$/, ''))
    throw new Error(`--origin ${text}: it is written like https://studio.example, without a path`);
  return url.origin;
}

function parametersOf(values: unknown): Record<string, string> {
  const all = Array.isArray(values) ? values.map(String) : [];
  return Object.fromEntries(
    all.map((each) => {
      const at = each.indexOf('=');
      if (at < 1) throw new Error(`--parameter ${each}: it is written Name=value`);
      return [each.slice(0, at), each.slice(at + 1)];
    }),
  );
}
