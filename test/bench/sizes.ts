/** How large what is deployed is, and how much room is left: characters of code units, functions of pipelines, resources of stacks. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../infra/app.ts';
import { ROOT } from '../../infra/paths.ts';
import { bundleResolvers, MAX_CHARACTERS, OUR_CHARACTERS } from '../../infra/resolvers/bundle.ts';
import { coordinate, MAX_FUNCTIONS, OUR_FUNCTIONS, readLayout } from '../../infra/resolvers/layout.ts';
import { readSchema } from '../../infra/schema.ts';

export interface Sizes {
  fields: number;
  /** Characters, by unit. */
  units: Record<string, number>;
  /** Functions, by `Type.field`. */
  pipelines: Record<string, number>;
  /** Resources, by template. */
  stacks: Record<string, number>;
}

/** Before the frame was rebuilt for three times the domain (commit b0557ed), with 65 fields. */
const BEFORE = { largestUnit: 30_778, longestPipeline: 10, longestPipelines: 3, largestStack: 315 };
/** CloudFormation's quota, and what is left for what comes. */
const MAX_RESOURCES = 500;
const OUR_RESOURCES = 350;
const SHOWN = 10;

function stacksIn(outdir: string): Record<string, number> {
  const templates = readdirSync(outdir).filter((file) => file.endsWith('.template.json'));
  return Object.fromEntries(
    templates.map((file) => {
      const { Resources } = JSON.parse(readFileSync(join(outdir, file), 'utf8')) as { Resources: object };
      return [file.replace(/(\.nested)?\.template\.json$/, ''), Object.keys(Resources).length];
    }),
  );
}

export function measureSizes(): Sizes {
  const folder = mkdtempSync(join(tmpdir(), 'sizes-'));
  try {
    const layout = readLayout(join(ROOT, 'resolvers'), readSchema().rootFields);
    const units = bundleResolvers(layout, join(folder, 'units'), { sourcemap: false });
    const outdir = join(folder, 'assembly');
    buildApp({ outdir }).synth();
    return {
      fields: layout.fields.length,
      units: Object.fromEntries([...units].map(([unit, file]) => [unit, readFileSync(file, 'utf8').length])),
      pipelines: Object.fromEntries(layout.fields.map((field) => [coordinate(field), field.steps.length])),
      stacks: stacksIn(outdir),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const bySize = (sizes: Record<string, number>): [string, number][] =>
  Object.entries(sizes).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));

function section(title: string, sizes: Record<string, number>): string[] {
  const rows = bySize(sizes).slice(0, SHOWN);
  return ['', title, ...rows.map(([name, size]) => `  ${String(size).padStart(6)}  ${name}`)];
}

/** For people: the largest of each kind, beside what was before and what is allowed. */
export function sizesTable({ fields, units, pipelines, stacks }: Sizes): string {
  const largest = (sizes: Record<string, number>): number => bySize(sizes)[0]?.[1] ?? 0;
  const line = (what: string, before: number, now: number, ours: number, quota: number): string =>
    [what.padEnd(32), ...[before, now, ours, quota].map((each) => String(each).padStart(8))].join('');
  const longest = Object.values(pipelines).filter((length) => length === largest(pipelines)).length;
  return [
    `${fields} fields, ${Object.keys(units).length} code units, ${Object.keys(stacks).length} stacks`,
    '',
    `${''.padEnd(32)}${['before', 'now', 'ours', 'quota'].map((head) => head.padStart(8)).join('')}`,
    line('largest unit, characters', BEFORE.largestUnit, largest(units), OUR_CHARACTERS, MAX_CHARACTERS),
    line('longest pipeline, functions', BEFORE.longestPipeline, largest(pipelines), OUR_FUNCTIONS, MAX_FUNCTIONS),
    line('largest stack, resources', BEFORE.largestStack, largest(stacks), OUR_RESOURCES, MAX_RESOURCES),
    '',
    `${BEFORE.longestPipelines} pipelines had ${BEFORE.longestPipeline} functions; now ${longest} have ${largest(pipelines)}.`,
    ...section('Characters of units', units),
    ...section('Functions of pipelines', pipelines),
    ...section('Resources of stacks', stacks),
  ].join('\n');
}
