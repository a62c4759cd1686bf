/** What `Ref` gives besides resources: pseudo parameters, and parameters at their defaults. */
import type { StackSource, Template } from './assembly.ts';

/** Stands for a property that is not there. */
export const NO_VALUE = Symbol('AWS::NoValue');

export function pseudoParameters({ name, account, region }: StackSource): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([
    ['AWS::Region', region],
    ['AWS::AccountId', account],
    ['AWS::Partition', 'aws'],
    ['AWS::StackName', name],
    ['AWS::StackId', `arn:aws:cloudformation:${region}:${account}:stack/${name}/local`],
    ['AWS::URLSuffix', 'amazonaws.com'],
    ['AWS::NotificationARNs', []],
    ['AWS::NoValue', NO_VALUE],
  ]);
}

/** @returns a list for the types that hold one, a string for all others; undefined without a default */
export function defaultOf({ Type, Default }: NonNullable<Template['Parameters']>[string]): unknown {
  if (Default === undefined) return undefined;
  const isList = Type === 'CommaDelimitedList' || Type.startsWith('List<');
  return isList ? String(Default).split(',').map((each) => each.trim()) : String(Default);
}
