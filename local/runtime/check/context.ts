/** The context and its own properties are not assigned (eslint-plugin, rule no-disallowed-re-assignment); what is in them may be. */
import type { AnyNode } from 'acorn';
import type { Problem } from './problem.ts';
import type { FunctionNode, Tree } from './tree.ts';
import { memberName } from './tree.ts';

/** Whether a value is written to this node: an assignment's target, also inside a pattern, a loop's variable, `delete`. */
function isTarget(tree: Tree, node: AnyNode): boolean {
  const parent = tree.parentOf(node);
  switch (parent?.type) {
    case 'AssignmentExpression':
    case 'AssignmentPattern':
      return parent.left === node && (parent.type === 'AssignmentExpression' || isTarget(tree, parent));
    case 'ForInStatement':
    case 'ForOfStatement':
      return parent.left === node;
    case 'UpdateExpression':
      return true;
    case 'UnaryExpression':
      return parent.operator === 'delete';
    case 'ArrayPattern':
    case 'ObjectPattern':
    case 'RestElement':
      return true;
    case 'Property':
      return parent.value === node && tree.parentOf(parent)?.type === 'ObjectPattern';
    case 'ChainExpression':
    case 'ParenthesizedExpression':
      return isTarget(tree, parent);
    default:
      return false;
  }
}

/** @param handlers the functions that are exported as `request` and `response` */
export function contextProblems(tree: Tree, handlers: readonly FunctionNode[]): Problem[] {
  return handlers.flatMap((handler) => {
    const parameter = handler.params[0];
    const variable = parameter?.type === 'Identifier' ? tree.variableOf(parameter) : undefined;
    return (variable?.references ?? []).flatMap((reference): Problem[] => {
      const identifier = reference.identifier as unknown as AnyNode;
      const name = reference.identifier.name;
      if (reference.isWrite() && !reference.init)
        return [{ node: identifier, message: `the context ${name} cannot be assigned` }];
      const parent = tree.parentOf(identifier);
      if (parent?.type !== 'MemberExpression' || parent.object !== identifier || !isTarget(tree, parent)) return [];
      const property = memberName(parent);
      return [
        {
          node: parent,
          message:
            `${property === null ? `a property of ${name}` : `${name}.${property}`} cannot be assigned; put ` +
            `values into ${name}.stash`,
        },
      ];
    });
  });
}
