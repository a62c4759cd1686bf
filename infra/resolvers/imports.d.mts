import type { Linter } from 'eslint';

export declare const RULE_FILES: Readonly<Record<string, readonly string[]>>;
export declare const AGGREGATES: readonly string[];
export declare function resolverImports(): Linter.Config[];
