/** What readers of resources share: all stacks at once, since a resource of one may belong to a resource of another. */
import type { DeploymentModel, Unsupported } from '../model.ts';
import type { Problems } from './errors.ts';
import type { StackResolver } from './intrinsics.ts';

export type Properties = Record<string, unknown>;

/** Notes what will not happen here. */
export type Report = (
  logicalId: string,
  type: string,
  reason: string,
  more?: Pick<Unsupported, 'field' | 'harmless'>,
) => void;

/** A resource that is there and whose properties have no fault. */
export interface Found {
  stack: StackResolver;
  logicalId: string;
  type: string;
  properties: Properties;
}

export const list = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? (value as unknown[]) : [value];
export const strings = (value: unknown): string[] => list(value).map(String);

export class Reading {
  readonly stacks: readonly StackResolver[];
  readonly problems: Problems;
  readonly model: DeploymentModel;

  constructor(stacks: readonly StackResolver[], problems: Problems, model: DeploymentModel) {
    this.stacks = stacks;
    this.problems = problems;
    this.model = model;
  }

  /** Resources of the types, stack by stack in the order of their templates. */
  of(...types: string[]): Found[] {
    return this.stacks.flatMap((stack) =>
      Object.entries(stack.template.Resources ?? {}).flatMap(([logicalId, resource]): Found[] => {
        if (!types.includes(resource.Type)) return [];
        // One with a fault is told already.
        const properties = this.problems.attempt(() =>
          stack.exists(resource.Condition) ? stack.properties(logicalId) : undefined,
        );
        return properties ? [{ stack, logicalId, type: resource.Type, properties }] : [];
      }),
    );
  }

  /** What becomes of each; those with a problem of their own are left out. */
  each<T>(found: readonly Found[], read: (found: Found) => T): T[] {
    return found.flatMap((each) => {
      const made = this.problems.attempt(() => ({ value: read(each) }));
      return made ? [made.value] : [];
    });
  }

  reporter(stack: StackResolver): Report {
    return (logicalId, type, reason, more) =>
      void this.model.unsupported.push({ stack: stack.source.name, logicalId, type, reason, ...more });
  }

  report({ stack, logicalId, type }: Found, reason: string, more?: Pick<Unsupported, 'field' | 'harmless'>): void {
    this.reporter(stack)(logicalId, type, reason, more);
  }
}

/** @throws LoadError where the property is no text */
export function required(
  { stack, logicalId }: Pick<Found, 'stack' | 'logicalId'>,
  value: unknown,
  path: string,
): string {
  if (typeof value === 'string' && value !== '') return value;
  return stack.failAt(logicalId, `${logicalId}.${path} is missing`, path.split('.')[0]);
}
