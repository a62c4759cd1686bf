/** Functions and resolvers of one API: their code, or why AWS would run them and this runtime does not. */
import { readFileSync, statSync } from 'node:fs';
import type { CodeModel, DataSourceModel, FunctionModel, ResolverModel } from '../model.ts';
import { locate } from './assembly.ts';
import type { Found, Properties, Reading } from './reading.ts';
import { list, required } from './reading.ts';
import { isObject } from './template.ts';
import { syncOf } from './versioning.ts';

const MAX_FUNCTIONS = 10;
const RUNTIME = 'APPSYNC_JS';
const TEMPLATES = [
  'RequestMappingTemplate',
  'RequestMappingTemplateS3Location',
  'ResponseMappingTemplate',
  'ResponseMappingTemplateS3Location',
];
export const NO_VTL = 'mapping templates (VTL) are not run here, only code for APPSYNC_JS';

/** The text of a file that a location names. @throws LoadError */
export function textAt(
  { stack, logicalId }: Found,
  property: string,
  location: unknown,
): { source: string; path: string; name: string } {
  const asset = locate(stack.source, location);
  if (!asset)
    return stack.failAt(
      logicalId,
      `${String(location)} is not among the assets of the assembly, and no file beside the template`,
      property,
    );
  if (!statSync(asset.path, { throwIfNoEntry: false })?.isFile())
    return stack.failAt(logicalId, `${asset.name} is no file`, property);
  return { source: readFileSync(asset.path, 'utf8'), ...asset };
}

type Behaviour = { code: CodeModel } | { direct: true } | { unsupported: string };

/** @param label names the code after its resource, which says more than a hash @param reason why its data source cannot run */
function behaviourOf(
  found: Found,
  label: string,
  dataSource: DataSourceModel | undefined,
  mayBeDirect: boolean,
): Behaviour {
  const { stack, logicalId, properties } = found;
  const runtime = isObject(properties['Runtime']) ? properties['Runtime']['Name'] : undefined;
  const coded = ['Code', 'CodeS3Location'].find((name) => properties[name] !== undefined);
  if (TEMPLATES.some((name) => properties[name] !== undefined)) return { unsupported: NO_VTL };
  if (runtime !== undefined && runtime !== RUNTIME)
    return { unsupported: `the runtime ${String(runtime)} is not run here, only ${RUNTIME}` };
  if (coded !== undefined && runtime === undefined)
    stack.failAt(
      logicalId,
      `${logicalId} has ${coded} and no Runtime: give it { Name: ${RUNTIME}, RuntimeVersion: 1.0.0 }`,
      coded,
    );
  if (coded === undefined && runtime !== undefined)
    stack.failAt(logicalId, `${logicalId} has the runtime ${RUNTIME} and neither Code nor CodeS3Location`, 'Runtime');
  if (dataSource?.type === 'UNSUPPORTED') return { unsupported: dataSource.reason };
  if (typeof properties['Code'] === 'string') return { code: { source: properties['Code'], name: label } };
  if (coded !== undefined) return { code: { source: textAt(found, coded, properties[coded]).source, name: label } };
  if (mayBeDirect && dataSource?.type === 'AWS_LAMBDA') return { direct: true };
  return { unsupported: 'it has no code; only a resolver or a function on a Lambda data source does without' };
}

/** Data sources by name; those with a fault, told already, are among the names all the same. */
export interface Sources {
  byName: ReadonlyMap<string, DataSourceModel>;
  names: ReadonlySet<string>;
}

/** @returns undefined if none is named, or if the named one has an error that is reported already @throws LoadError */
function sourceOf({ stack, logicalId, properties }: Found, sources: Sources): DataSourceModel | undefined {
  const name = properties['DataSourceName'];
  if (name === undefined) return undefined;
  const source = sources.byName.get(String(name));
  if (!source && !sources.names.has(String(name)))
    stack.failAt(
      logicalId,
      `there is no data source ${String(name)}; there are ${[...sources.names].join(', ') || 'none'}`,
      'DataSourceName',
    );
  return source;
}

const batch = (properties: Properties): { maxBatchSize?: number } =>
  properties['MaxBatchSize'] === undefined ? {} : { maxBatchSize: Number(properties['MaxBatchSize']) };

export function functionModels(
  found: readonly Found[],
  reading: Reading,
  sources: Sources,
): Map<string, FunctionModel> {
  return new Map(
    reading.each(found, (each): [string, FunctionModel] => {
      const { stack, logicalId, properties } = each;
      const dataSource = sourceOf(each, sources) ?? {
        stack: stack.source.name,
        logicalId,
        name: String(properties['DataSourceName']),
        type: 'NONE' as const,
      };
      const name = required(each, properties['Name'], 'Name');
      const behaviour = behaviourOf(each, `${name}.js`, dataSource, true);
      if ('unsupported' in behaviour) {
        // The data source says it itself.
        if (dataSource.type !== 'UNSUPPORTED') reading.report(each, behaviour.unsupported);
        behaviour.unsupported = `the function ${logicalId}: ${behaviour.unsupported}`;
      }
      const functionId = stack.physical(logicalId).attributes['FunctionId'] ?? '';
      return [
        functionId,
        {
          stack: stack.source.name,
          logicalId,
          name,
          functionId,
          dataSource,
          ...behaviour,
          maxBatchSize: Number(properties['MaxBatchSize'] ?? 0),
          ...syncOf(each, dataSource),
        },
      ];
    }),
  );
}

/** @param faulty ids of functions with a fault that is told already */
export function resolverModels(
  found: readonly Found[],
  reading: Reading,
  sources: Sources,
  functions: ReadonlyMap<string, FunctionModel>,
  faulty: ReadonlySet<string>,
): ResolverModel[] {
  const taken = new Map<string, string>();
  return reading.each(found, (each) => {
    const { stack, logicalId, properties } = each;
    const [typeName, fieldName] = [
      required(each, properties['TypeName'], 'TypeName'),
      required(each, properties['FieldName'], 'FieldName'),
    ];
    const field = `${typeName}.${fieldName}`;
    const other = taken.get(field);
    if (other !== undefined)
      stack.failAt(logicalId, `${logicalId} and ${other} both resolve ${field}; a field has one resolver`, 'FieldName');
    taken.set(field, logicalId);
    const kind = properties['Kind'] === 'PIPELINE' ? 'PIPELINE' : 'UNIT';
    const dataSource = sourceOf(each, sources);
    const used = kind === 'PIPELINE' ? pipelineOf(each, functions, faulty) : [];
    const behaviour = behaviourOf(each, `${field}.js`, dataSource, kind === 'UNIT');
    const inFunction = used.find((step) => step.unsupported !== undefined);
    const why =
      'unsupported' in behaviour
        ? behaviour.unsupported
        : kind === 'UNIT' && !dataSource
          ? 'it names no data source'
          : inFunction?.unsupported;
    if (properties['CachingConfig'] !== undefined)
      reading.report(each, 'CachingConfig: answers are not cached here, so that each is resolved anew', { field });
    if (why !== undefined) reading.report(each, grouped(why, dataSource, inFunction), { field });
    return {
      stack: stack.source.name,
      logicalId,
      typeName,
      fieldName,
      kind,
      ...(why === undefined ? behaviour : { unsupported: `${logicalId} (${field}) is not run here: ${why}` }),
      ...(dataSource ? { dataSource } : {}),
      ...syncOf(each, dataSource),
      ...(kind === 'UNIT' ? batch(properties) : {}),
      functions: used,
    };
  });
}

/** Resolvers that fail for a reason of the same kind are counted together. */
function grouped(why: string, dataSource: DataSourceModel | undefined, inFunction: FunctionModel | undefined): string {
  if (dataSource?.type === 'UNSUPPORTED') return `its data source is not run here: ${dataSource.unsupportedType}`;
  if (inFunction && why === inFunction.unsupported)
    return inFunction.dataSource.type === 'UNSUPPORTED'
      ? `the data source of one of its functions is not run here: ${inFunction.dataSource.unsupportedType}`
      : why.replace(/^the function \w+: /, 'one of its functions: ');
  return why;
}

function pipelineOf(
  { stack, logicalId, properties }: Found,
  functions: ReadonlyMap<string, FunctionModel>,
  faulty: ReadonlySet<string>,
): FunctionModel[] {
  const wanted = list(
    isObject(properties['PipelineConfig']) ? properties['PipelineConfig']['Functions'] : undefined,
  ).map(String);
  if (wanted.length > MAX_FUNCTIONS)
    stack.failAt(
      logicalId,
      `${logicalId} has ${wanted.length} functions; AppSync allows ${MAX_FUNCTIONS}`,
      'PipelineConfig',
    );
  return wanted.flatMap((id) => {
    const found = functions.get(id);
    if (!found && !faulty.has(id))
      stack.failAt(logicalId, `${logicalId} names a function that does not exist: ${id}`, 'PipelineConfig');
    return found ? [found] : [];
  });
}
