/**
 * Built-ins as they were before the realm lost some of them: taken when this module loads. The library uses these, and
 * of methods only those that the guide's page "Supported runtime features" lists, since handlers run beside it.
 */
export const NativeDate = Date;
export const NativeIntl = Intl;
export const NativeRegExp = RegExp;
export const { abs, ceil, floor, max, min, round } = Math;
export const { parse: parseJson, stringify } = JSON;
export const wholeNumber: (text: string) => number = (text) => toInteger(text, 10);

const toInteger = parseInt;
const { apply } = Reflect;
const { fromCharCode, fromCodePoint } = String;
const methods = {
  charCodeAt: Reflect.get(String.prototype, 'charCodeAt'),
  normalize: Reflect.get(String.prototype, 'normalize'),
} as {
  charCodeAt: () => number;
  normalize: () => string;
};

/** UTF-16 code unit at a place; NaN behind the end. */
export const codeAt = (text: string, index: number): number => apply(methods.charCodeAt, text, [index]);
export const fromCode = (code: number): string => (code > 0xffff ? fromCodePoint(code) : fromCharCode(code));
export const normalizeText = (text: string, form: string): string => apply(methods.normalize, text, [form]);

export type Thing = Record<string, unknown>;

/** A map, as GraphQL and DynamoDB mean it: no list, no null. */
export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined;
