import type { Rule } from 'eslint';

export const STATIC_CALLS: Readonly<Record<string, readonly string[]>>;
export const STRING_METHODS: readonly string[];
export const CALLBACK_METHODS: readonly string[];
export const ARRAY_METHODS: readonly string[];
export const GLOBAL_VALUES: readonly string[];
export const rule: Rule.RuleModule;
export const plugin: { rules: Record<string, Rule.RuleModule> };
