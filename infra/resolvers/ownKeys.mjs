/**
 * A rule for ESLint: what lies in an object under a key that is only known at run time is asked for among the object's own keys.
 * `items[id]` also finds what every object inherits, so a caller's `toString` would be an item.
 *
 * With types the rule knows lists, and tables whose keys are a closed set of names; without types it reports every computed key
 * that is no literal. Plain JavaScript, as ESLint's own configuration imports it.
 */
import ts from 'typescript';

const NUMBERS = ts.TypeFlags.NumberLike;
const CLOSED = ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLike | ts.TypeFlags.EnumLiteral | ts.TypeFlags.Never;
const MESSAGE =
  'a key that is known only at run time is looked up by own(map, key) and kept by keep(map, key, value) of ' +
  'kernel/values/own.ts: objects inherit names such as toString';

function partsOf(type) {
  return type.isUnion() ? type.types.flatMap(partsOf) : [type];
}

/** Such as `page${number}`: a name that is written down, with a number behind it. */
function isNumbered(part) {
  if ((part.flags & ts.TypeFlags.TemplateLiteral) === 0) return false;
  return part.texts[0] !== '' && part.types.every((each) => (each.flags & NUMBERS) !== 0);
}

/** Whether a type's values are names that the code itself has written down. */
function isClosed(checker, type) {
  const constraint = checker.getBaseConstraintOfType(type) ?? type;
  return partsOf(constraint).every((part) => (part.flags & CLOSED) !== 0 || isNumbered(part));
}

function isList(checker, type) {
  const constraint = checker.getBaseConstraintOfType(type) ?? type;
  return partsOf(checker.getNonNullableType(constraint)).every(
    (part) => checker.isArrayType(part) || checker.isTupleType(part) || (part.flags & ts.TypeFlags.StringLike) !== 0,
  );
}

/** Such as `#a${index}`: no inherited name begins with a sign. */
function beginsWithSign(node) {
  return node.type === 'TemplateLiteral' && /^[^\w$]/.test(node.quasis[0].value.cooked);
}

/** Whether what is between the brackets can be a name that the object inherits. */
function isOpen(context, node) {
  if (node.property.type === 'Literal' || beginsWithSign(node.property)) return false;
  const services = context.sourceCode.parserServices;
  if (!services?.program) return true;
  const checker = services.program.getTypeChecker();
  const key = services.getTypeAtLocation(node.property);
  if (isClosed(checker, key)) return false;
  const isNumber = partsOf(key).every((part) => (part.flags & NUMBERS) !== 0);
  return !(isNumber && isList(checker, services.getTypeAtLocation(node.object)));
}

/** @type {import('eslint').Rule.RuleModule} */
export const rule = {
  meta: { type: 'problem', schema: [], docs: { description: 'Keys from outside are looked up among own keys.' } },
  create(context) {
    return {
      'MemberExpression[computed=true]'(node) {
        if (isOpen(context, node)) context.report({ node, message: MESSAGE });
      },
    };
  },
};
