/** Names: what is declared nowhere, what cannot be assigned, and what AWS's modules do not have. AWS checks types at deployment. */
import type { AnyNode } from 'acorn';
import { ALLOWED, ALLOWED_GLOBALS } from './allowList.ts';
import { GLOBAL_REPLACEMENTS } from './replacements.ts';
import type { Members } from './members.ts';
import { MODULES, nearest } from './members.ts';
import type { Problem } from './problem.ts';
import type { Tree } from './tree.ts';
import { constantOf, memberName, unchained } from './tree.ts';

/** Names that JavaScript, Node or a browser have, and APPSYNC_JS has not. */
const OTHER_GLOBALS = new Set([
  ...Object.getOwnPropertyNames(globalThis),
  'require',
  'module',
  'exports',
  '__dirname',
  '__filename',
  'window',
  'document',
  'self',
  'XMLHttpRequest',
  'localStorage',
  'arguments',
]);

export const isContainer = (name: string): name is keyof typeof ALLOWED => Object.hasOwn(ALLOWED, name);

/** @returns `, use …` where there is something to use */
export function instead(name: string): string {
  return Object.hasOwn(GLOBAL_REPLACEMENTS, name) ? `; use ${GLOBAL_REPLACEMENTS[name]}` : '';
}

/** Names that a unit uses and does not declare. */
export function undeclaredProblems(tree: Tree): Problem[] {
  const declared = [
    ...new Set(tree.references.flatMap((reference) => (reference.resolved ? [reference.identifier.name] : []))),
  ];
  return tree.references.flatMap((reference): Problem[] => {
    const node = reference.identifier as unknown as AnyNode;
    const name = reference.identifier.name;
    if (reference.resolved && (reference.resolved.defs.length > 0 || name !== 'arguments'))
      return assignmentProblems(reference, node, name);
    if (isContainer(name) || (ALLOWED_GLOBALS as readonly string[]).includes(name)) {
      return reference.isWrite() ? [{ node, message: `${name} cannot be assigned` }] : [];
    }
    if (OTHER_GLOBALS.has(name)) return [{ node, message: `${name} is not available in APPSYNC_JS${instead(name)}` }];
    const meant = nearest(name, [...declared, ...ALLOWED_GLOBALS]);
    return [{ node, message: `${name} is not declared${meant === undefined ? '' : `; did you mean ${meant}?`}` }];
  });
}

function assignmentProblems(reference: Tree['references'][number], node: AnyNode, name: string): Problem[] {
  if (!reference.isWrite() || reference.init) return [];
  const definition = reference.resolved?.defs[0];
  if (definition?.type === 'ImportBinding') return [{ node, message: `the import ${name} cannot be assigned` }];
  const constant =
    definition?.type === 'Variable' &&
    definition.parent?.type === 'VariableDeclaration' &&
    definition.parent.kind === 'const';
  return constant ? [{ node, message: `the constant ${name} cannot be assigned` }] : [];
}

interface Path {
  text: string;
  members: Members | null;
}

/** For an expression that is a member of one of AWS's modules: its name and its members. */
export function pathOf(tree: Tree, given: AnyNode, depth = 0): Path | undefined {
  const node = unchained(given);
  if (depth > 10) return undefined;
  if (node.type === 'Identifier') {
    const variable = tree.variableOf(node);
    if (!variable) {
      const members = MODULES['@aws-appsync/utils']?.[node.name];
      return members ? { text: node.name, members } : undefined;
    }
    const definition = variable.defs[0];
    if (definition?.type === 'ImportBinding') {
      const specifier = definition.node as unknown as AnyNode;
      const declaration = tree.parentOf(specifier);
      const exported =
        declaration?.type === 'ImportDeclaration' ? MODULES[String(declaration.source.value)] : undefined;
      if (!exported) return undefined;
      if (specifier.type !== 'ImportSpecifier') return { text: node.name, members: exported };
      const name =
        specifier.imported.type === 'Identifier' ? specifier.imported.name : String(specifier.imported.value);
      return Object.hasOwn(exported, name) ? { text: name, members: exported[name] ?? null } : undefined;
    }
    const value = constantOf(tree, node);
    return value && pathOf(tree, value, depth + 1);
  }
  if (node.type !== 'MemberExpression') return undefined;
  const name = memberName(node);
  const object = name === null ? undefined : pathOf(tree, node.object, depth + 1);
  if (!object?.members || name === null || !Object.hasOwn(object.members, name)) return undefined;
  return { text: `${object.text}.${name}`, members: object.members[name] ?? null };
}

function unknownMember(path: Path, name: string, node: AnyNode): Problem[] {
  if (path.members && Object.hasOwn(path.members, name)) return [];
  const hint = instead(`${path.text}.${name}`);
  const meant = nearest(name, Object.keys(path.members ?? {}));
  return [
    {
      node,
      message: `${path.text} has no ${name}${hint !== '' || meant === undefined ? hint : `; did you mean ${path.text}.${meant}?`}`,
    },
  ];
}

/** Members of `util`, `runtime`, `extensions` and the modules that AWS does not have. */
export function memberProblems(tree: Tree): Problem[] {
  return tree.nodes.flatMap((node): Problem[] => {
    if (node.type === 'MemberExpression') {
      const path = pathOf(tree, node.object);
      const name = memberName(node);
      return path && name !== null ? unknownMember(path, name, node) : [];
    }
    if (node.type === 'VariableDeclarator' && node.init && node.id.type === 'ObjectPattern') {
      const path = pathOf(tree, node.init);
      if (!path) return [];
      return node.id.properties.flatMap((property) =>
        property.type === 'Property' && !property.computed && property.key.type === 'Identifier'
          ? unknownMember(path, property.key.name, property)
          : [],
      );
    }
    return [];
  });
}
