/**
 * Built-in methods that APPSYNC_JS lacks, by the object that AWS's `@aws-appsync/eslint-plugin` lists them under
 * (rule no-disallowed-methods, version 2.0.2). The sandbox deletes them; the check reports the ones whose name says
 * enough without types.
 */
export const DENIED_METHODS = {
  Array: ['copyWithin', 'entries', 'group', 'groupToMap', 'keys', 'toLocaleString', 'toString', 'values'],
  ArrayConstructor: ['from', 'of', 'fromAsync'],
  ObjectConstructor: [
    'create', 'defineProperties', 'defineProperty', 'freeze', 'getOwnPropertyDescriptor', 'getOwnPropertyDescriptors',
    'getOwnPropertyNames', 'getOwnPropertySymbols', 'getPrototypeOf', 'hasOwn', 'hasOwnProperty', 'is', 'isExtensible',
    'isFrozen', 'isPrototypeOf', 'isSealed', 'preventExtensions', 'propertyIsEnumerable', 'seal', 'setPrototypeOf',
    'groupBy',
  ],
  String: ['charCodeAt', 'codePointAt', 'localeCompare', 'matchAll', 'padEnd', 'padStart', 'repeat', 'search', 'toLocaleLowerCase', 'toLocaleUpperCase', 'match'],
  StringConstructor: ['fromCharCode', 'fromCodePoint', 'raw'],
} as const;

/** Prototype methods whose name belongs to strings alone: a call is denied whatever it is called on. */
export const DENIED_BY_NAME: readonly string[] = ['padStart', 'padEnd', 'repeat', 'localeCompare', 'matchAll', 'charCodeAt', 'codePointAt', 'toLocaleLowerCase', 'toLocaleUpperCase'];

/** Globals of JavaScript that APPSYNC_JS does not have. */
export const DENIED_GLOBALS: readonly string[] = [
  'Date', 'Promise', 'Function', 'eval', 'Proxy', 'Reflect', 'Symbol', 'RegExp', 'WeakMap', 'WeakSet', 'WeakRef',
  'FinalizationRegistry', 'Intl', 'Atomics', 'SharedArrayBuffer', 'ArrayBuffer', 'DataView', 'WebAssembly', 'Iterator',
  'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'Float32Array',
  'Float64Array', 'BigInt64Array', 'BigUint64Array', 'BigInt', 'AggregateError', 'globalThis', 'escape', 'unescape',
  'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'process', 'require', 'fetch', 'Buffer', 'structuredClone',
  'Float16Array', 'DisposableStack', 'AsyncDisposableStack', 'SuppressedError',
];

export const SUPPORTED_MODULES: readonly string[] = ['@aws-appsync/utils', '@aws-appsync/utils/dynamodb'];
