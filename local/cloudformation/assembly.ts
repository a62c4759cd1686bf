/** Reading a cloud assembly (or a lone template) from disk: stacks with their templates and the files that assets name. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { LoadError } from './errors.ts';

export interface Resource {
  Type: string;
  Properties?: Record<string, unknown>;
  Condition?: string;
  DependsOn?: string | string[];
}

export interface Template {
  Resources?: Record<string, Resource>;
  Outputs?: Record<string, { Value: unknown; Export?: { Name: unknown }; Condition?: string }>;
  Parameters?: Record<string, { Type: string; Default?: unknown }>;
  Conditions?: Record<string, unknown>;
  Mappings?: Record<string, Record<string, Record<string, unknown>>>;
}

export interface Asset {
  path: string;
  /** How messages name it: relative to the assembly. */
  name: string;
}

export interface StackSource {
  name: string;
  account: string;
  region: string;
  template: Template;
  /** Asset files by the object key under which they are uploaded. */
  assets: Map<string, Asset>;
}

const LOCAL_ACCOUNT = '000000000000';
const LOCAL_REGION = 'us-east-1';

function readJson<T>(path: string): T {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch (error) {
    throw new LoadError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

interface Manifest {
  artifacts?: Record<string, { type: string; environment?: string; properties?: { templateFile?: string; directoryName?: string; stackName?: string } }>;
}

interface AssetManifest {
  files?: Record<string, { source: { path: string }; destinations: Record<string, { objectKey: string }> }>;
}

/** `aws://account/region`; what the app left open is filled with local values. */
function environmentOf(text: string | undefined): { account: string; region: string } {
  const [, account, region] = /^aws:\/\/([^/]+)\/(.+)$/.exec(text ?? '') ?? [];
  return {
    account: account && account !== 'unknown-account' ? account : LOCAL_ACCOUNT,
    region: region && region !== 'unknown-region' ? region : LOCAL_REGION,
  };
}

function assetsOf(folder: string, root: string): Map<string, Asset> {
  const assets = new Map<string, Asset>();
  const manifest = readJson<Manifest>(join(folder, 'manifest.json'));
  for (const artifact of Object.values(manifest.artifacts ?? {})) {
    const file = (artifact.properties as { file?: string } | undefined)?.file;
    if (artifact.type !== 'cdk:asset-manifest' || !file) continue;
    const { files } = readJson<AssetManifest>(join(folder, file));
    for (const entry of Object.values(files ?? {})) {
      const path = join(folder, entry.source.path);
      for (const destination of Object.values(entry.destinations)) assets.set(destination.objectKey, { path, name: relative(root, path) });
    }
  }
  return assets;
}

function readAssembly(folder: string, root: string): StackSource[] {
  const manifest = readJson<Manifest>(join(folder, 'manifest.json'));
  const assets = assetsOf(folder, root);
  return Object.entries(manifest.artifacts ?? {}).flatMap(([id, artifact]) => {
    if (artifact.type === 'cdk:cloud-assembly' && artifact.properties?.directoryName) return readAssembly(join(folder, artifact.properties.directoryName), root);
    if (artifact.type !== 'aws:cloudformation:stack' || !artifact.properties?.templateFile) return [];
    const template = readJson<Template>(join(folder, artifact.properties.templateFile));
    return [{ name: artifact.properties.stackName ?? id, ...environmentOf(artifact.environment), template, assets }];
  });
}

/** @throws LoadError where there is neither an assembly nor a template */
export function readStacks(path: string): StackSource[] {
  if (!existsSync(path)) throw new LoadError(`${path}: there is no such file or folder`);
  if (statSync(path).isDirectory()) {
    if (!existsSync(join(path, 'manifest.json'))) throw new LoadError(`${path}: this is no cloud assembly: it has no manifest.json`);
    return readAssembly(path, path);
  }
  const name = basename(path).replace(/(\.template)?\.json$/, '');
  const template = readJson<Template>(path);
  if (!template.Resources) throw new LoadError(`${path}: this is no CloudFormation template: it has no Resources`);
  const folder = dirname(path);
  const assets = existsSync(join(folder, 'manifest.json')) ? assetsOf(folder, folder) : new Map<string, Asset>();
  return [{ name, account: LOCAL_ACCOUNT, region: LOCAL_REGION, template, assets }];
}
