import appsyncModule from '@aws-appsync/eslint-plugin';
import tseslint from 'typescript-eslint';
import { plugin as builtIns } from './infra/resolvers/builtIns.mjs';
import { resolverImports } from './infra/resolvers/imports.mjs';

const appsync = appsyncModule.default ?? appsyncModule;

/** Who may import whom: docs in the folders' READMEs. Tests may look anywhere. */
function rooms(folder, forbidden, message) {
  return {
    files: [`${folder}/**/*.{ts,tsx}`],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ regex: `^(\\.\\./)+(${forbidden.join('|')})/`, message }] }],
      // import() is no import declaration, and would go around the rule above.
      'no-restricted-syntax': [
        'error',
        { selector: `ImportExpression[source.value=/^(\\.\\.\\u002F)+(${forbidden.join('|')})\\u002F/]`, message },
      ],
    },
  };
}

export default tseslint.config(
  { ignores: ['node_modules/', 'cdk.out/', '.cache/', '.local/', '**/generated/', '**/dist/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
  },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      eqeqeq: 'error',
    },
  },
  {
    // What fits a screen beside another. Lines of other kinds of files: test/lines.test.ts.
    files: ['**/*.{ts,tsx,js,mjs}'],
    rules: { 'max-len': ['error', { code: 140, ignoreUrls: true }] },
  },
  {
    files: ['**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name=/^(only|skip|skipIf|runIf|todo)$/]',
          message: 'No test is skipped or singled out.',
        },
      ],
    },
  },
  {
    files: ['resolvers/**/*.ts'],
    // Declarations are read by the synth; no unit carries them.
    ignores: ['**/*.test.ts', 'resolvers/generated/**', 'resolvers/*/aggregate.ts'],
    plugins: { '@aws-appsync': appsync, appsync: builtIns },
    // AppSync's own rules ask for types. What else asks for them is .oxlintrc.json's, many times as fast.
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...appsync.configs.recommended.rules,
      'appsync/listed-built-ins': 'error',
      'appsync/own-keys': 'error',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!@aws-appsync/utils(/dynamodb)?$|\\.)',
              message: 'Resolvers import @aws-appsync/utils, generated types and their own helpers.',
            },
            {
              regex: '^(\\.\\./)+(client|functions|infra|local|schema|scripts|test|web)/',
              message: 'Resolvers import nothing from other rooms.',
            },
          ],
        },
      ],
    },
  },
  {
    // A function fits a screen. Callbacks of `describe` do not count, nor do tables of cases.
    files: ['{local,functions,scripts,client,web,infra,resolvers,test}/**/*.{ts,tsx,js,mjs}'],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true, IIFEs: true }] },
  },
  ...resolverImports(),
  rooms(
    'local',
    ['schema', 'resolvers', 'functions', 'infra', 'client', 'web', 'scripts', 'test'],
    'local/ knows AppSync, not workshops: it reads the synthesized templates.',
  ),
  rooms(
    'client',
    ['resolvers', 'functions', 'infra', 'local', 'web', 'scripts', 'test'],
    'client/ knows only the schema.',
  ),
  rooms(
    'web',
    ['resolvers', 'functions', 'infra', 'local', 'scripts', 'test'],
    'web/ knows only the schema and the client.',
  ),
  rooms(
    'functions',
    ['client', 'infra', 'local', 'web', 'scripts', 'test'],
    'functions/ are bundled by infra/ and import nothing above them.',
  ),
  rooms('infra', ['client', 'local', 'web', 'scripts', 'test'], 'infra/ reads schema/, resolvers/ and functions/.'),
);
