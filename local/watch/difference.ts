/** What changed between two readings of the same templates: code alone, which can be taken while everything runs, or more. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Prepared } from '../boot/prepare.ts';
import type { DeploymentModel } from '../model.ts';

/** The whole of a deployment but the source of its code units, as text. */
function skeleton({ model, api }: Prepared): string {
  const { temporaryFolders: _made, functions, ...rest } = model;
  const shape = {
    ...rest,
    functions: functions.map((each) => ({ ...each, codePath: contentOf(each.codePath, model) })),
    served: [api.stack, api.logicalId, api.schema],
  };
  return JSON.stringify(shape, (key, value: unknown) =>
    key === 'code' && typeof value === 'object' && value !== null ? { ...value, source: undefined } : value,
  );
}

/** The folder of an inline function is another at each reading. */
function contentOf(codePath: string, { temporaryFolders = [] }: DeploymentModel): string {
  if (!temporaryFolders.some((folder) => codePath.startsWith(folder))) return codePath;
  return createHash('sha256')
    .update(readFileSync(join(codePath, 'index.js')))
    .digest('hex');
}

export const onlyCodeDiffers = (before: Prepared, after: Prepared): boolean => skeleton(before) === skeleton(after);

/** Names of the units whose code is another now. */
export function changedUnits(before: Prepared, after: Prepared): string[] {
  const codes = ({ api }: Prepared) =>
    api.resolvers.flatMap((resolver) => [resolver.code, ...resolver.functions.map((each) => each.code)]);
  const earlier = new Set(codes(before).map((code) => `${code?.name}\n${code?.source}`));
  return [
    ...new Set(
      codes(after).flatMap((code) => (code && !earlier.has(`${code.name}\n${code.source}`) ? [code.name] : [])),
    ),
  ];
}
