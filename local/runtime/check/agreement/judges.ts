/**
 * Who judges a unit: both rule sets of AWS's `@aws-appsync/eslint-plugin`, TypeScript, and our own check. Each
 * gives the lines it refuses.
 */
import * as parser from '@typescript-eslint/parser';
import appsyncModule from '@aws-appsync/eslint-plugin';
import { Linter } from 'eslint';
import type { ESLint } from 'eslint';
import { checkCode } from '../index.ts';
import { typeProblems, typeProgram } from '../types.ts';

interface AppSyncPlugin {
  configs: { base: Linter.Config; recommended: Linter.Config };
}

// CommonJS: the plugin may stand in `default` twice.
const plugin = appsyncModule as unknown as AppSyncPlugin & { default?: AppSyncPlugin };
const { base, recommended } = (plugin.default ?? plugin).configs;

export interface Verdicts {
  base: number[];
  recommended: number[];
  types: number[];
  ours: number[];
}

/** TypeScript reads all units in one program, which takes as long as for one. */
export function judge(sources: readonly string[]): Verdicts[] {
  const codes = sources.map((source, index) => ({ name: `unit${index}.js`, source }));
  const made = typeProgram(codes);
  const types = typeProblems(codes, made);
  const linter = new Linter();
  const config = (rules: Linter.Config): Linter.Config => ({
    files: ['**/*.js'],
    plugins: rules.plugins as Record<string, ESLint.Plugin>,
    rules: rules.rules ?? {},
  });
  // The rules of `base` need no types: plain JavaScript is parsed in a tenth of the time.
  const plain = [config(base)];
  const typed = [
    {
      ...config(recommended),
      languageOptions: { parser: parser as unknown as Linter.Parser, parserOptions: { programs: [made.program] } },
    },
  ];
  const lines = (found: readonly { line: number }[]): number[] => [...new Set(found.map(({ line }) => line))];
  return codes.map((code, index) => ({
    base: lines(linter.verify(code.source, plain, { filename: 'code.js' })),
    recommended: lines(linter.verify(code.source, typed, { filename: made.files[index] ?? '' })),
    types: lines(types[index] ?? []),
    ours: lines(checkCode(code)),
  }));
}
