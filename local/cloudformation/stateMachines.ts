/**
 * State machines of Step Functions. Source: template reference, "AWS::StepFunctions::StateMachine". Whether AWS would take a definition is
 * asked when the machines start.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { RoleModel, StateMachineModel } from '../model.ts';
import type { Definition } from '../stateMachines/definition.ts';
import { isDefinition, unsupportedIn } from '../stateMachines/definition.ts';
import { locate } from './assembly.ts';
import type { Found, Properties, Reading } from './reading.ts';
import { required } from './reading.ts';
import { isObject } from './template.ts';
import { parse } from 'yaml';

const EXPRESS = 'an Express workflow is run here as a Standard one: once for each name, and with its history';

/** `${Name}` in a definition, by `DefinitionSubstitutions`. Any other stays as it is. */
function substituted(text: string, substitutions: unknown): string {
  const values = isObject(substitutions) ? substitutions : {};
  return text.replace(/\$\{([A-Za-z0-9_]+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? JSON.stringify(String(values[name])).slice(1, -1) : whole,
  );
}

/** @throws LoadError where it is not there, or AWS could not read it */
function definitionOf({ stack, logicalId, properties }: Found): Definition {
  const { Definition, DefinitionString, DefinitionS3Location, DefinitionSubstitutions } = properties;
  const [property, text] =
    Definition !== undefined
      ? ['Definition', JSON.stringify(Definition)]
      : DefinitionString !== undefined
        ? ['DefinitionString', String(DefinitionString)]
        : ['DefinitionS3Location', fileOf(stack, DefinitionS3Location)];
  if (text === undefined)
    return stack.failAt(logicalId, `the definition of ${logicalId} is not among the assets of the assembly`, property);
  let definition: unknown;
  try {
    definition = parse(substituted(text, DefinitionSubstitutions));
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return stack.failAt(logicalId, `${logicalId}.${property} is neither JSON nor YAML: ${reason}`, property);
  }
  return isDefinition(definition)
    ? definition
    : stack.failAt(logicalId, `${logicalId}.${property} has no StartAt, or States without a Type`, property);
}

function fileOf(stack: Found['stack'], location: unknown): string | undefined {
  const asset = locate(stack.source, location);
  return asset && existsSync(asset.path) ? readFileSync(asset.path, 'utf8') : undefined;
}

function stateMachineModel(found: Found, reading: Reading, roles: readonly RoleModel[]): StateMachineModel[] {
  const { stack, logicalId, properties } = found;
  const { ref, attributes } = stack.physical(logicalId);
  const definition = definitionOf(found);
  const roleArn = required(found, properties['RoleArn'], 'RoleArn');
  const reason = unsupportedIn(definition);
  if (reason !== undefined) {
    reading.report(found, `${reason}; it is not run here`);
    return [];
  }
  if ((properties as Properties)['StateMachineType'] === 'EXPRESS') reading.report(found, EXPRESS);
  const role = roles.find(({ arn }) => arn === roleArn);
  return [
    {
      stack: stack.source.name,
      logicalId,
      name: attributes['Name'] ?? logicalId,
      arn: ref,
      roleArn,
      ...(role ? { role } : {}),
      definition,
    },
  ];
}

/** After all stacks: a definition may name functions of another. */
export function readStateMachines(reading: Reading, roles: readonly RoleModel[]): void {
  reading.model.stateMachines = reading
    .each(reading.of('AWS::StepFunctions::StateMachine'), (found) => stateMachineModel(found, reading, roles))
    .flat();
}
