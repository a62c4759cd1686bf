/**
 * Inline functions (`ZipFile`): the file that AWS makes of them, and the modules that AWS adds. Source: CloudFormation
 * template reference, "AWS::Lambda::Function Code" (`index`, and the module cfn-response); Lambda developer guide,
 * "Node.js" (the SDK v3 that runtimes bring).
 */
import { existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { LambdaModel } from '../model.ts';
import type { LoadedLambda } from './lambdas.ts';

const BROUGHT = ['@aws-sdk', '@smithy'];

/** What a custom resource answers with. Source: CloudFormation user guide, "cfn-response module". */
const CFN_RESPONSE = `
exports.SUCCESS = 'SUCCESS';
exports.FAILED = 'FAILED';
exports.send = function (event, context, responseStatus, responseData, physicalResourceId, noEcho) {
  const body = JSON.stringify({
    Status: responseStatus,
    Reason: 'See the output of ' + context.functionName,
    PhysicalResourceId: physicalResourceId || context.logStreamName || event.LogicalResourceId,
    StackId: event.StackId, RequestId: event.RequestId, LogicalResourceId: event.LogicalResourceId,
    NoEcho: noEcho || false, Data: responseData,
  });
  return fetch(event.ResponseURL, { method: 'PUT', body }).then(() => context.done?.());
};
`;

/** @returns the functions, each with a folder; and the folder that holds those made here, if any */
export function writeInlineCode(functions: readonly LoadedLambda[]): { functions: LambdaModel[]; folders: string[] } {
  const folders: string[] = [];
  const written = functions.map(({ source, ...model }): LambdaModel => {
    if (source === undefined) return model;
    const [root = mkdtempSync(join(tmpdir(), 'inline-functions-'))] = folders;
    if (folders.length === 0) folders.push(prepared(root));
    const codePath = join(root, `${model.stack}-${model.logicalId}`);
    mkdirSync(codePath, { recursive: true });
    writeFileSync(join(codePath, 'index.js'), source);
    return { ...model, codePath };
  });
  return { functions: written, folders };
}

/** Modules that inline code may name, found by Node from any folder below. */
function prepared(root: string): string {
  const modules = join(root, 'node_modules');
  mkdirSync(join(modules, 'cfn-response'), { recursive: true });
  writeFileSync(join(modules, 'cfn-response', 'index.js'), CFN_RESPONSE);
  const [sdk] = createRequire(import.meta.url)
    .resolve('@aws-sdk/client-dynamodb')
    .split('/@aws-sdk/');
  for (const scope of BROUGHT)
    if (sdk !== undefined && existsSync(join(sdk, scope))) symlinkSync(join(sdk, scope), join(modules, scope));
  return dirname(modules);
}
