/** Lambda functions: their code as a folder on this machine, or why there is none. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LambdaModel, RoleModel } from '../model.ts';
import type { Asset } from './assembly.ts';
import { isRemote, locate } from './assembly.ts';
import type { Found, Properties } from './reading.ts';
import { assetOfMetadata } from './stacks.ts';
import { isObject } from './template.ts';

/** Without an `AWS::Lambda::EventInvokeConfig`. Source: developer guide, "Asynchronous invocation". */
const ASYNCHRONOUS = { maximumRetryAttempts: 2, maximumAgeSeconds: 21_600 };

/** A function with inline code has no folder until everything is read: `source` is written then. */
export type LoadedLambda = LambdaModel & { source?: string };

/** @returns the function, or why it is not run here */
export function lambdaModel(found: Found, roles: readonly RoleModel[]): LoadedLambda | string {
  const { stack, logicalId, properties } = found;
  const { ref, attributes } = stack.physical(logicalId);
  const runtime = String(properties['Runtime'] ?? '');
  if (
    properties['PackageType'] === 'Image' ||
    (isObject(properties['Code']) && properties['Code']['ImageUri'] !== undefined)
  )
    return 'its code is a container image; only code for Node.js is run here';
  if (runtime !== '' && !runtime.startsWith('nodejs')) return `its runtime is ${runtime}; only Node.js is run here`;
  const code = codeOf(found);
  if (typeof code === 'string') return code;
  const role = roles.find((each) => each.arn === properties['Role']);
  const reserved = properties['ReservedConcurrentExecutions'];
  const deadLetters = (properties['DeadLetterConfig'] as Properties | undefined)?.['TargetArn'];
  const variables = ((properties['Environment'] as Properties | undefined)?.['Variables'] ?? {}) as Properties;
  return {
    stack: stack.source.name,
    logicalId,
    name: ref,
    arn: attributes['Arn'] ?? '',
    ...code,
    handler: String(properties['Handler'] ?? 'index.handler'),
    runtime,
    timeoutSeconds: Number(properties['Timeout'] ?? 3),
    memoryMb: Number(properties['MemorySize'] ?? 128),
    environment: Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, String(value)])),
    ...(role ? { role } : {}),
    ...(reserved === undefined ? {} : { reservedConcurrency: Number(reserved) }),
    asynchronous: { ...ASYNCHRONOUS, ...(typeof deadLetters === 'string' ? { deadLetters } : {}) },
  };
}

/** @returns where its code is, or why it is not run here @throws LoadError where the template names a file that is not there */
function codeOf({ stack, logicalId, properties }: Found): { codePath: string; source?: string } | string {
  const code = properties['Code'];
  if (isObject(code) && code['ZipFile'] !== undefined) return { codePath: '', source: String(code['ZipFile']) };
  const asset = locate(stack.source, code) ?? assetOfMetadata(stack, logicalId);
  if (!asset) {
    if (typeof code === 'string' && !isRemote(code))
      return stack.failAt(logicalId, `the code of ${logicalId} is at ${code}, where nothing is`, 'Code');
    return 'its code is not among the assets of the assembly';
  }
  if (!existsSync(asset.path))
    return stack.failAt(logicalId, `the code of ${logicalId} is the asset ${asset.name}, which is not there`, 'Code');
  if (!statSync(asset.path).isDirectory()) return 'its code is an archive; only asset folders are run here';
  return unbuilt(asset, String(properties['Handler'] ?? 'index.handler')) ?? { codePath: asset.path };
}

/** A handler that is there only as TypeScript: SAM and others bundle it first. */
function unbuilt({ path, name }: Asset, handler: string): string | undefined {
  const module = handler.slice(0, handler.lastIndexOf('.'));
  const there = (endings: string[]): boolean => endings.some((ending) => existsSync(join(path, module + ending)));
  return !there(['.js', '.mjs', '.cjs']) && there(['.ts', '.mts'])
    ? `its handler ${join(name, module)}.ts is not built: run what builds it (sam build) and give what it makes`
    : undefined;
}
