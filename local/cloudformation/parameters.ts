/** What `Ref` gives besides resources: pseudo parameters, and parameters with the limits that their template sets. */
import type { Parameter } from './template.ts';

/** Stands for a property that is not there. */
export const NO_VALUE = Symbol('AWS::NoValue');

/** Where a stack is, and what it is called. */
export interface StackName {
  name: string;
  account: string;
  region: string;
}

export const stackId = ({ name, account, region }: StackName): string =>
  `arn:aws:cloudformation:${region}:${account}:stack/${name}/local`;

export function pseudoParameters(source: StackName): ReadonlyMap<string, unknown> {
  const { name, account, region } = source;
  return new Map<string, unknown>([
    ['AWS::Region', region],
    ['AWS::AccountId', account],
    ['AWS::Partition', 'aws'],
    ['AWS::StackName', name],
    ['AWS::StackId', stackId(source)],
    ['AWS::URLSuffix', 'amazonaws.com'],
    ['AWS::NotificationARNs', []],
    ['AWS::NoValue', NO_VALUE],
  ]);
}

const SSM = /^AWS::SSM::Parameter::Value<(.+)>$/;
const TYPES =
  /^(?:String|Number|CommaDelimitedList|AWS::SSM::Parameter::Name|(?:List<)?(?:Number|String|AWS::[A-Za-z0-9]+::[A-Za-z0-9:.]+)>?)$/;

const isList = (type: string): boolean => type === 'CommaDelimitedList' || type.startsWith('List<');

const toList = (text: string): string[] => text.split(',').map((each) => each.trim());

/** What parameters of these names stand for in any account: what the CDK's bootstrap leaves there, and AWS's own public ones. */
function publicParameter(name: string): string | undefined {
  if (/^\/cdk-bootstrap\/[^/]+\/version$/.test(name)) return '30';
  return name.startsWith('/aws/service/') ? `value-of-${name.slice(1).replaceAll('/', '-')}` : undefined;
}

export interface Given {
  /** From the command line, the assembly or the stack above; the text of a list is joined with commas. */
  value?: string | undefined;
  /** Values of AWS::SSM::Parameter resources by their names. */
  ssm: (name: string) => string | undefined;
}

export type ParameterValue = { value: unknown } | { problem: string } | { missing: true };

/** @returns a list for the types that hold one, a text for all others */
export function parameterValue(name: string, parameter: Parameter, given: Given): ParameterValue {
  const [, referenced] = SSM.exec(parameter.Type) ?? [];
  const type = referenced ?? parameter.Type;
  if (!TYPES.test(type))
    return { problem: `the parameter ${name} has the type ${parameter.Type}, which CloudFormation does not know` };
  let text = given.value;
  if (text === undefined && parameter.Default !== undefined) {
    text = String(parameter.Default);
    if (referenced !== undefined) {
      const stored = given.ssm(text) ?? publicParameter(text);
      if (stored === undefined)
        return {
          problem:
            `the parameter ${name} is the value of the SSM parameter ${text}, which no template defines: give ` +
            `the value itself with --parameter ${name}=…`,
        };
      return { value: isList(type) ? toList(stored) : stored };
    }
  }
  if (text === undefined) return { missing: true };
  const value = isList(type) ? toList(text) : text;
  const broken = [value].flat().flatMap((each) => brokenLimits(each, parameter, type));
  if (broken.length === 0) return { value };
  const shown = String(parameter.NoEcho) === 'true' ? '' : ` (it is ${text === '' ? 'empty' : text})`;
  return {
    problem: `the parameter ${name} failed to satisfy constraint: ${parameter.ConstraintDescription ?? broken.join(', ')}${shown}`,
  };
}

function brokenLimits(text: string, parameter: Parameter, type: string): string[] {
  const broken: string[] = [];
  const { AllowedValues, AllowedPattern, MinLength, MaxLength, MinValue, MaxValue } = parameter;
  const number = Number(text);
  if (/^(?:List<)?Number>?$/.test(type) && (text.trim() === '' || Number.isNaN(number))) return ['must be a number'];
  if (AllowedValues && !AllowedValues.map(String).includes(text))
    broken.push(`must be one of ${AllowedValues.map(String).join(', ')}`);
  if (AllowedPattern !== undefined && !fullMatch(AllowedPattern, text))
    broken.push(`must match the pattern ${AllowedPattern}`);
  if (MinLength !== undefined && text.length < Number(MinLength))
    broken.push(`must have at least ${MinLength} characters`);
  if (MaxLength !== undefined && text.length > Number(MaxLength))
    broken.push(`must have at most ${MaxLength} characters`);
  if (MinValue !== undefined && number < Number(MinValue)) broken.push(`must be at least ${MinValue}`);
  if (MaxValue !== undefined && number > Number(MaxValue)) broken.push(`must be at most ${MaxValue}`);
  return broken;
}

/**
 * A pattern must match the whole value. A pattern that is invalid in JavaScript accepts everything, because Java may
 * accept it.
 */
function fullMatch(pattern: string, text: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`).test(text);
  } catch {
    return true;
  }
}
