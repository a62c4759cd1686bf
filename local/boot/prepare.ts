/** Everything about a deployment that can be found wrong before anything is started for it. */
import { loadDeployment } from '../cloudformation/index.ts';
import { BootError } from '../errors.ts';
import { checkMappings } from '../events/index.ts';
import { parseSchema } from '../graphql/schema.ts';
import type { ApiModel, DeploymentModel } from '../model.ts';
import { CodeProblemsError } from '../runtime/index.ts';
import type { CodeProblem, CodeUnit, Runtime } from '../runtime/index.ts';

export interface Loaded {
  model: DeploymentModel;
  /** The one that is served. */
  api: ApiModel;
}

export interface Prepared extends Loaded {
  /** Compiled units by their source. */
  units: ReadonlyMap<string, CodeUnit>;
}

/** @throws LoadError or BootError */
export function load(assembly: string): Loaded {
  const model = loadDeployment(assembly);
  return { model, api: onlyApi(model) };
}

/** @throws BootError, ServiceError or CodeProblemsError */
export function check({ model, api }: Loaded, runtime: Runtime): Prepared {
  parseSchema(api.schema);
  checkMappings(model);
  return { model, api, units: compileAll(runtime, api) };
}

function onlyApi(model: DeploymentModel): ApiModel {
  const [api, ...others] = model.apis;
  if (!api) throw new BootError('the templates hold no AWS::AppSync::GraphQLApi');
  if (others.length > 0) throw new BootError(`the templates hold ${others.length + 1} APIs; boot one at a time`);
  return api;
}

/** Every code unit, keyed by its source; all problems of all units are reported together. */
function compileAll(runtime: Runtime, api: ApiModel): Map<string, CodeUnit> {
  const units = new Map<string, CodeUnit>();
  const problems: CodeProblem[] = [];
  for (const code of api.resolvers.flatMap((resolver) => [resolver.code, ...resolver.functions.map((each) => each.code)])) {
    if (!code || units.has(code.source)) continue;
    try {
      units.set(code.source, runtime.compile(code));
    } catch (error) {
      if (!(error instanceof CodeProblemsError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new CodeProblemsError(problems);
  return units;
}
