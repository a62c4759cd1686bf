/** Everything about a deployment that can be found wrong before anything is started for it. */
import { loadDeployment, removeTemporary } from '../cloudformation/index.ts';
import { BootError } from '../errors.ts';
import { mappingProblems } from '../events/index.ts';
import { documentedSchema } from '../graphql/documentation.ts';
import type { ApiModel, DeploymentModel } from '../model.ts';
import { checkedUnits, CodeProblemsError, createRuntime } from '../runtime/index.ts';
import type { CodeUnit, Runtime, RuntimeOptions } from '../runtime/index.ts';
import type { BootOptions } from './options.ts';
import type { Problem } from './problems.ts';
import { ProblemsError } from './problems.ts';

export interface Loaded {
  model: DeploymentModel;
  /** The one that is served. */
  api: ApiModel;
}

export type LoadOptions = Pick<BootOptions, 'parameters' | 'api' | 'documentation'>;

export interface Prepared extends Loaded {
  /** Compiled units by their source. */
  units: ReadonlyMap<string, CodeUnit>;
  /** What compiled them. */
  runtime: Runtime;
}

/** @throws LoadError or BootError */
export function load(assembly: string, options: LoadOptions = {}): Loaded {
  const model = loadDeployment(assembly, options.parameters ? { parameters: options.parameters } : {});
  try {
    const api = chosenApi(model, options.api);
    return {
      model,
      api:
        options.documentation === undefined
          ? api
          : { ...api, schema: documentedSchema(api.schema, options.documentation) },
    };
  } catch (error) {
    removeTemporary(model);
    throw error;
  }
}

/** @param name an API's name, its logical id, or both with the stack before it: `stack.logicalId` */
function chosenApi({ apis }: DeploymentModel, name: string | undefined): ApiModel {
  if (apis.length === 0) throw new BootError('the templates hold no AWS::AppSync::GraphQLApi');
  const names = apis.map((api) => `${api.name} (${api.stack}.${api.logicalId})`).join(', ');
  const fitting =
    name === undefined
      ? apis
      : apis.filter((api) => [api.name, api.logicalId, `${api.stack}.${api.logicalId}`].includes(name));
  const [api, ...others] = fitting;
  if (!api)
    throw new BootError(`the templates hold no API ${name}; there ${apis.length === 1 ? 'is' : 'are'} ${names}`);
  if (others.length > 0)
    throw new BootError(`the templates hold ${apis.length} APIs: ${names}; choose one with --api NAME`);
  return api;
}

/** Looks at everything before it says what is wrong. @param known units that the runtime has compiled before @throws ProblemsError */
export function check({ model, api }: Loaded, runtime: Runtime, known: Prepared['units'] = new Map()): Prepared {
  const { units, problems } = compileAll(runtime, api, known);
  const all = [...problems, ...mappingProblems(model)];
  if (all.length > 0) throw new ProblemsError(all);
  return { model, api, units, runtime };
}

/** The same with a runtime of its own, for which units that this machine has checked before need no check. */
export function checkOnce(loaded: Loaded, options: RuntimeOptions = {}): Prepared {
  const checked = checkedUnits();
  const prepared = check(loaded, createRuntime({ checked, ...options }));
  checked.keep();
  return prepared;
}

/** Every code unit, keyed by its source. */
function compileAll(
  runtime: Runtime,
  api: ApiModel,
  known: Prepared['units'],
): { units: Map<string, CodeUnit>; problems: Problem[] } {
  const units = new Map<string, CodeUnit>();
  const problems: Problem[] = [];
  const codes = api.resolvers.flatMap((resolver) => [resolver.code, ...resolver.functions.map((each) => each.code)]);
  for (const code of new Map(codes.flatMap((each) => (each ? [[each.source, each] as const] : []))).values()) {
    try {
      units.set(code.source, known.get(code.source) ?? runtime.compile(code));
    } catch (error) {
      if (!(error instanceof CodeProblemsError)) throw error;
      problems.push(...error.problems);
    }
  }
  return { units, problems };
}
