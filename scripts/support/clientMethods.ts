/** The client's table of methods, made of the documents in `client/operations/`: one for each document that is named for its field. */
import { Kind, parse } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../infra/paths.ts';

const HEAD = '// Made by `npm run codegen` from client/operations/. Do not edit.\n';

/** Documents under another name than their field's, such as the board's, are for whoever sends them. */
function isMethod({ name, selectionSet: { selections } }: OperationDefinitionNode): boolean {
  const [field] = selections;
  return selections.length === 1 && field?.kind === Kind.FIELD && field.name.value === name?.value;
}

const entry = (name: string): string => `  ${name}: documents.${name.charAt(0).toUpperCase()}${name.slice(1)}Document,`;

/** Every operation in `client/operations/`, in the order of files and of documents in them. */
export function clientOperations(): OperationDefinitionNode[] {
  const files = globSync('client/operations/*.graphql', { cwd: ROOT }).sort();
  return files.flatMap((file) =>
    parse(readFileSync(join(ROOT, file), 'utf8')).definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION),
  );
}

/** @returns text of `client/generated/methods.ts` */
export function clientMethods(): string {
  const methods = clientOperations().filter(isMethod);
  const of = (subscribes: boolean): string =>
    methods
      .filter(({ operation }) => (operation === 'subscription') === subscribes)
      .map(({ name }) => entry(name?.value ?? ''))
      .join('\n');
  return `${HEAD}import * as documents from './operations.ts';

/** One document for each method of the client, under the name of its field. */
export const OPERATIONS = {
${of(false)}
};

/** One document for each subscription, under the name of its field. */
export const SUBSCRIPTIONS = {
${of(true)}
};
`;
}
