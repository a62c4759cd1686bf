/**
 * Loops of the transform AWS::LanguageExtensions. Source: CloudFormation template reference, "Fn::ForEach":
 * `Fn::ForEach::<name>: [identifier, collection, { key: value }]`, where `${identifier}` and `&{identifier}` (without what is no
 * letter or digit) stand for the member in keys and values.
 */
import { madeFrom } from './document.ts';
import type { StackResolver } from './intrinsics.ts';
import type { Template } from './template.ts';
import { isObject } from './template.ts';

const PREFIX = 'Fn::ForEach::';

/** @returns the template with every loop unrolled @throws LoadError */
export function unrolled(stack: StackResolver): Template {
  return unroll(stack.template, stack, new Map()) as Template;
}

type Bindings = ReadonlyMap<string, string>;

function unroll(value: unknown, stack: StackResolver, bound: Bindings): unknown {
  if (typeof value === 'string') return replaced(value, bound);
  if (Array.isArray(value))
    return kept(
      value,
      value.map((each) => unroll(each, stack, bound)),
    );
  if (!isObject(value)) return value;
  const [[first, argument] = [], second] = Object.entries(value);
  if (first === 'Ref' && second === undefined && typeof argument === 'string' && bound.has(argument))
    return bound.get(argument);
  const made: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(value)) {
    if (name.startsWith(PREFIX))
      Object.assign(
        made,
        stack.at(value, name, () => loop(name, each, stack, bound)),
      );
    else made[replaced(name, bound)] = unroll(each, stack, bound);
  }
  return kept(value, made);
}

function loop(name: string, argument: unknown, stack: StackResolver, bound: Bindings): Record<string, unknown> {
  const [identifier, collection, body] = (Array.isArray(argument) ? argument : []) as unknown[];
  if (typeof identifier !== 'string' || !isObject(body))
    return stack.fail(`${name} needs [identifier, collection, { key: value }]`);
  const members = stack.resolve(unroll(collection, stack, bound));
  if (!Array.isArray(members)) return stack.fail(`${name} needs a list as its collection`);
  return Object.assign(
    {},
    ...members.map((member) => unroll(body, stack, new Map([...bound, [identifier, String(member)]]))),
  ) as Record<string, unknown>;
}

function replaced(text: string, bound: Bindings): string {
  if (bound.size === 0) return text;
  return text.replace(/([$&])\{([^!}][^}]*)\}/g, (whole, kind: string, name: string) => {
    const value = bound.get(name);
    return value === undefined ? whole : kind === '&' ? value.replace(/[^A-Za-z0-9]/g, '') : value;
  });
}

/** The same object where nothing changed: most templates have no loop. */
function kept<T extends object>(before: T, after: T): T {
  const same =
    Object.keys(before).length === Object.keys(after).length &&
    Object.entries(after).every(([name, each]) => (before as Record<string, unknown>)[name] === each);
  return same ? before : madeFrom(before, after);
}
