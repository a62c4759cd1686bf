/**
 * What of JavaScript's built-ins a code unit may use: an allow-list. What is not here does not exist, neither for the
 * check at load nor in the sandbox. Source of every group: AppSync developer guide, "Supported runtime features"
 * (https://docs.aws.amazon.com/appsync/latest/devguide/supported-features.html) and its twin of the Events guide
 * (https://docs.aws.amazon.com/appsync/latest/eventapi/runtime-supported-features.html).
 */

export interface AllowedGroup {
  /** The section of the guide's page. */
  section: string;
  /** Members of the object itself: `Object.keys`. */
  statics: readonly string[];
  /** Members of its values: `"a".slice`. */
  members: readonly string[];
}

export const ALLOWED = {
  Object: {
    section: 'Primitive objects, Object',
    statics: ['assign', 'entries', 'hasOwn', 'keys', 'values'],
    members: [],
  },
  String: {
    section: 'Primitive objects, String',
    statics: ['raw'],
    members: [
      'length',
      'charAt',
      'concat',
      'endsWith',
      'indexOf',
      'lastIndexOf',
      'replace',
      'replaceAll',
      'slice',
      'split',
      'startsWith',
      'toLowerCase',
      'toUpperCase',
      'trim',
      'trimEnd',
      'trimStart',
    ],
  },
  Number: {
    section: 'Primitive objects, Number',
    statics: ['isFinite', 'isNaN'],
    members: [],
  },
  Math: {
    section: 'Built-in objects and functions, Math',
    statics: ['random', 'min', 'max', 'round', 'floor', 'ceil'],
    members: [],
  },
  Array: {
    section: 'Built-in objects and functions, Array',
    statics: [],
    members: [
      'length',
      'concat',
      'fill',
      'flat',
      'indexOf',
      'join',
      'lastIndexOf',
      'pop',
      'push',
      'reverse',
      'shift',
      'slice',
      // `sort` takes no comparator.
      'sort',
      'splice',
      'unshift',
      'forEach',
      'map',
      'flatMap',
      'filter',
      'reduce',
      'reduceRight',
      'find',
      'some',
      'every',
      'findIndex',
      'findLast',
      'findLastIndex',
    ],
  },
  console: {
    section: 'Built-in objects and functions, Console',
    statics: ['log', 'error'],
    members: [],
  },
  JSON: {
    section: 'Built-in objects and functions, JSON',
    statics: ['parse', 'stringify'],
    members: [],
  },
} as const satisfies Record<string, AllowedGroup>;

/** Names that stand without being declared or imported (section "Globals"). */
export const ALLOWED_GLOBALS = ['NaN', 'Infinity', 'undefined', 'util', 'extensions', 'runtime'] as const;

/** Methods of lists that take a function of one's own (eslint-plugin, rule no-function-passing, ALLOWED_METHODS). */
export const CALLBACK_METHODS = [
  'map',
  'find',
  'filter',
  'findIndex',
  'findLast',
  'findLastIndex',
  'forEach',
  'reduce',
  'reduceRight',
  'every',
  'some',
  'flatMap',
] as const satisfies readonly (typeof ALLOWED.Array.members)[number][];
