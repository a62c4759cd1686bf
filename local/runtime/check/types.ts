/**
 * AWS checks the types of a unit's JavaScript at deployment: TypeScript's own messages reach its users (aws-appsync-community
 * issues 323: `code.js(12,22): error TS2556: A spread argument …`, 279 and 324; amplify-category-api issue 1348: TS2339).
 * TypeScript, told to check JavaScript without strictness, refuses just what those report. It takes seconds to load, so
 * this stands apart from the check at load and is meant for tests and for the synthesis.
 */
import { join } from 'node:path';
import ts from 'typescript';
import type { CodeModel } from '../../model.ts';
import { locator } from '../sourceMap.ts';
import type { CodeProblem } from '../types.ts';

const OPTIONS: ts.CompilerOptions = {
  allowJs: true,
  checkJs: true,
  // Handlers have parameters without types: AWS cannot ask for more.
  strict: false,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts'],
  types: [],
  skipLibCheck: true,
};

/** The globals that the guide's page lists beside JavaScript's own. */
const GLOBALS = `import type * as aws from '@aws-appsync/utils';
declare global {
  const console: { log(...values: any[]): void; error(...values: any[]): void };
  const util: typeof aws.util;
  const runtime: typeof aws.runtime;
  const extensions: typeof aws.extensions;
}
`;

/** Enough to know what is meant; TypeScript prints whole types. */
const MAX_MESSAGE = 400;

export interface TypeProgram {
  program: ts.Program;
  /** Where the program has each unit, in the order given. */
  files: readonly string[];
}

/** All units in one program, as files that are nowhere on disk, in a folder from which `@aws-appsync/utils` is found. */
export function typeProgram(codes: readonly CodeModel[], folder: string = process.cwd()): TypeProgram {
  const globals = join(folder, 'appsync-globals.d.ts');
  const files = codes.map((_, index) => join(folder, `appsync-unit-${index}`, 'code.js'));
  const texts = new Map([
    [globals, GLOBALS],
    ...files.map((file, index): [string, string] => [file, codes[index]?.source ?? '']),
  ]);
  const host = ts.createCompilerHost(OPTIONS);
  const { fileExists, readFile, getSourceFile } = host;
  const program = ts.createProgram([globals, ...files], OPTIONS, {
    ...host,
    fileExists: (file) => texts.has(file) || fileExists(file),
    readFile: (file) => texts.get(file) ?? readFile(file),
    getSourceFile(file, version, ...more) {
      const text = texts.get(file);
      return text === undefined
        ? getSourceFile(file, version, ...more)
        : ts.createSourceFile(file, text, version, true);
    },
  });
  return { program, files };
}

/** What AWS's check of types would refuse, unit by unit in the order given. @param program of the same units */
export function typeProblems(
  codes: readonly CodeModel[],
  { program, files }: TypeProgram = typeProgram(codes),
): CodeProblem[][] {
  return codes.map((code, index) => {
    const source = program.getSourceFile(files[index] ?? '');
    const locate = locator(code.source, code.name);
    return program.getSemanticDiagnostics(source).map((diagnostic) => {
      const { line, character } = source?.getLineAndCharacterOfPosition(diagnostic.start ?? 0) ?? {
        line: 0,
        character: 0,
      };
      const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ').replaceAll(/\s+/g, ' ');
      return {
        ...locate(line + 1, character + 1),
        message: `TS${diagnostic.code}: ${text.length > MAX_MESSAGE ? `${text.slice(0, MAX_MESSAGE)}…` : text}`,
      };
    });
  });
}
