/**
 * Kind `template`: what the loader makes of a template. `template` is its text (YAML or JSON), loaded as the file `stack.yaml`;
 * `files` are others by their paths, `entry` what is loaded instead, `parameters` what the command line gives. Expected are
 * `at`, values of what is loaded by paths such as `resolvers/Query.a/direct`, or `problems`; what is not run here is said in `lacks`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { LoadError, loadDeployment, removeTemporary, summaryOf } from '../../cloudformation/index.ts';
import type { DeploymentModel } from '../../model.ts';
import type { ConformanceCase } from '../case.ts';
import { CaseError } from '../case.ts';
import type { Kind } from './kind.ts';

const FILE = 'stack.yaml';

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function filesOf({ input, place }: ConformanceCase): Record<string, string> {
  const { template, files } = input;
  const all = { ...(template === undefined ? {} : { [FILE]: template }), ...record(files) };
  return Object.fromEntries(
    Object.entries(all).map(([path, text]) => {
      if (typeof text !== 'string') throw new CaseError(`${place}: the file ${path} is a text`);
      return [path, text];
    }),
  );
}

/** The model, with what cases look for at hand: the one API and its members by their names, outputs without their stack. */
function viewOf(model: DeploymentModel): Record<string, unknown> {
  const resolvers = model.apis.flatMap((api) => api.resolvers);
  const sources = resolvers
    .flatMap((resolver) => [resolver.dataSource, ...resolver.functions.map((each) => each.dataSource)])
    .flatMap((source) => source ?? []);
  const byLogicalId = <T extends { logicalId: string }>(all: readonly T[]): Record<string, T> =>
    Object.fromEntries(all.map((each) => [each.logicalId, each]));
  return {
    ...model,
    api: model.apis[0],
    resolvers: Object.fromEntries(
      resolvers.map((resolver) => [`${resolver.typeName}.${resolver.fieldName}`, resolver]),
    ),
    dataSources: Object.fromEntries(sources.map((source) => [source.name, source])),
    tables: byLogicalId(model.tables),
    functions: byLogicalId(model.functions),
    userPools: byLogicalId(model.userPools),
    mappings: byLogicalId(model.eventSourceMappings),
    schedules: byLogicalId(model.schedules),
    outputs: Object.fromEntries(
      Object.entries(model.outputs).map(([name, value]) => [name.slice(name.lastIndexOf('.') + 1), value]),
    ),
  };
}

const at = (view: Record<string, unknown>, path: string): unknown =>
  path.split('/').reduce<unknown>((value, name) => record(value)[name], view);

export const template: Kind = {
  fields: ['template', 'files', 'entry', 'parameters'],
  run(test) {
    const folder = mkdtempSync(join(tmpdir(), 'template-case-'));
    try {
      for (const [path, text] of Object.entries(filesOf(test))) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const entry = typeof test.input['entry'] === 'string' ? test.input['entry'] : FILE;
      const parameters = Object.fromEntries(
        Object.entries(record(test.input['parameters'])).map(([name, value]) => [name, String(value)]),
      );
      const model = loadDeployment(join(folder, entry), { parameters });
      removeTemporary(model);
      const view = viewOf(model);
      return {
        at: Object.fromEntries(Object.keys(record(test.expect['at'])).map((path) => [path, at(view, path)])),
        lacks: model.unsupported.map(({ logicalId, reason }) => `${logicalId}: ${reason}`),
        summary: summaryOf(model.unsupported),
      };
    } catch (error) {
      if (!(error instanceof LoadError) || (test.supported && test.expect['problems'] === undefined)) throw error;
      return {
        problems: error.problems.map(({ file, line, message }) => ({
          file: file.replace(`${folder}/`, ''),
          ...(line === undefined ? {} : { line }),
          message: message.replaceAll(`${folder}/`, ''),
        })),
      };
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
