/** Finding templates on disk: in a cloud assembly, in a project's folder, or as a lone file; with the files that assets name. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Document } from './document.ts';
import { readDocument } from './document.ts';
import type { Problems } from './errors.ts';
import { LoadError } from './errors.ts';
import type { Template } from './template.ts';
import { isObject, looksLikeTemplate, templateProblems } from './template.ts';

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
  assets: ReadonlyMap<string, Asset>;
  /** Where the template was read from: absent for one that was made by hand. */
  document?: Document;
  /** Relative paths in the template start here. */
  folder?: string;
  /** Values of parameters that the assembly gives. */
  given?: Readonly<Record<string, string>>;
  /** What `AWS::Include` reads. */
  include?: (location: string) => unknown;
  /** The value of an SSM parameter that a template defines. */
  ssm?: (name: string) => string | undefined;
}

export const LOCAL_ACCOUNT = '000000000000';
export const LOCAL_REGION = 'us-east-1';

const MANIFEST = 'manifest.json';
/** SAM's own names, in its order. Source: SAM CLI reference, "sam local start-api", option --template-file. */
const DEFAULT_NAMES = ['template.yaml', 'template.yml', 'template.json'];
const TEMPLATE_FILE = /\.(?:ya?ml|json|template)$/;

/** `aws://account/region`; what the app left open is filled with local values. */
function environmentOf(text: unknown): { account: string; region: string } {
  const [, account, region] = /^aws:\/\/([^/]+)\/(.+)$/.exec(typeof text === 'string' ? text : '') ?? [];
  return {
    account: account && account !== 'unknown-account' ? account : LOCAL_ACCOUNT,
    region: region && region !== 'unknown-region' ? region : LOCAL_REGION,
  };
}

const record = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {});
const texts = (value: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(record(value)).map(([name, each]) => [name, String(each)]));

/** Files of the asset manifests that the assembly's manifest names. @throws LoadError for those that are not there */
function assetsOf(folder: string, manifest: Document, root: string, problems: Problems): Map<string, Asset> {
  const assets = new Map<string, Asset>();
  for (const artifact of Object.values(record(record(manifest.value)['artifacts'])).map(record)) {
    const { file } = record(artifact['properties']);
    if (artifact['type'] !== 'cdk:asset-manifest' || typeof file !== 'string') continue;
    const listing = problems.attempt(() => readDocument(join(folder, file)));
    if (!listing) continue;
    for (const entry of Object.values(record(record(listing.value)['files'])).map(record)) {
      const source = record(entry['source'])['path'];
      // One without a path is made by a command when it is deployed.
      if (typeof source !== 'string') continue;
      const path = join(folder, source);
      if (!existsSync(path))
        problems.add(
          listing.problem(
            `the asset ${source} is not there: make the assembly anew (cdk synth)`,
            record(entry['source']),
            'path',
          ),
        );
      for (const destination of Object.values(record(entry['destinations'])).map(record))
        assets.set(String(destination['objectKey']), { path, name: relative(root, path) });
    }
  }
  return assets;
}

function readAssembly(folder: string, root: string, problems: Problems): StackSource[] {
  const manifest = problems.attempt(() => readDocument(join(folder, MANIFEST)));
  if (!manifest) return [];
  const assets = assetsOf(folder, manifest, root, problems);
  return Object.entries(record(record(manifest.value)['artifacts'])).flatMap(([id, each]): StackSource[] => {
    const artifact = record(each);
    const { templateFile, directoryName, stackName, parameters } = record(artifact['properties']);
    if (artifact['type'] === 'cdk:cloud-assembly' && typeof directoryName === 'string')
      return readAssembly(join(folder, directoryName), root, problems);
    if (artifact['type'] !== 'aws:cloudformation:stack' || typeof templateFile !== 'string') return [];
    const name = typeof stackName === 'string' ? stackName : id;
    return (
      problems.attempt(() => [
        {
          ...readTemplate(join(folder, templateFile), name, assets),
          ...environmentOf(artifact['environment']),
          given: texts(parameters),
        },
      ]) ?? []
    );
  });
}

/** @throws LoadError with everything that is wrong with its shape */
export function readTemplate(path: string, name: string, assets: ReadonlyMap<string, Asset>): StackSource {
  const document = readDocument(path);
  const problems = templateProblems(document);
  if (problems.length > 0) throw new LoadError(problems);
  return {
    name,
    account: LOCAL_ACCOUNT,
    region: LOCAL_REGION,
    template: document.value as Template,
    assets,
    document,
    folder: dirname(path),
  };
}

/** @returns the folder's own name for the names that every project has */
function stackName(path: string): string {
  const folder = dirname(resolve(path)).replace(/\/\.aws-sam\/build$/, '');
  return DEFAULT_NAMES.includes(basename(path))
    ? basename(folder)
    : basename(path).replace(/(\.template)?\.(?:ya?ml|json|template)$/, '');
}

function readLone(path: string, problems: Problems): StackSource[] {
  const folder = dirname(path);
  const manifest = existsSync(join(folder, MANIFEST))
    ? problems.attempt(() => readDocument(join(folder, MANIFEST)))
    : undefined;
  const assets = manifest ? assetsOf(folder, manifest, folder, problems) : new Map<string, Asset>();
  const source = problems.attempt(() => readTemplate(path, stackName(path), assets));
  return source ? [source] : [];
}

/** Every template of a folder but those that another one nests. */
function readAll(folder: string, problems: Problems): StackSource[] {
  const documents = readdirSync(folder)
    .filter((file) => TEMPLATE_FILE.test(file))
    .sort()
    .flatMap((file): { path: string; document: Document }[] => {
      const path = join(folder, file);
      try {
        return [{ path, document: readDocument(path) }];
      } catch (error) {
        // An unrelated file may have any format, but one that claims to be a template must be readable.
        if (error instanceof LoadError && /\.template\./.test(file)) problems.add(...error.problems);
        return [];
      }
    });
  const templates = documents.filter(({ document }) => looksLikeTemplate(document.value));
  const nested = new Set(
    templates.flatMap(({ path, document }) => nestedFiles(document).map((each) => resolve(dirname(path), each))),
  );
  return templates.flatMap(({ path }) => (nested.has(resolve(path)) ? [] : readLone(path, problems)));
}

const nestedFiles = (document: Document): string[] =>
  Object.values(record(record(document.value)['Resources'])).flatMap((resource) => {
    const { TemplateURL, Location } = record(record(resource)['Properties']);
    return [TemplateURL, Location].filter((each): each is string => typeof each === 'string');
  });

/** @throws LoadError where there is nothing to read; what is wrong with what there is goes to the problems */
export function readStacks(path: string, problems: Problems): StackSource[] {
  const nothing = (message: string): never => {
    throw new LoadError([{ file: path, message }]);
  };
  if (!existsSync(path)) return nothing('there is no such file or folder');
  if (!statSync(path).isDirectory()) return readLone(path, problems);
  const inside = (...names: string[]): string | undefined =>
    names.map((name) => join(path, name)).find((each) => existsSync(each));
  if (inside(MANIFEST)) return readAssembly(path, path, problems);
  const template = inside(...DEFAULT_NAMES.map((name) => join('.aws-sam', 'build', name)), ...DEFAULT_NAMES);
  if (template) return readLone(template, problems);
  if (inside(join('cdk.out', MANIFEST))) return readAssembly(join(path, 'cdk.out'), join(path, 'cdk.out'), problems);
  const stacks = readAll(path, problems);
  problems.throwIfAny();
  return stacks.length > 0
    ? stacks
    : nothing(
        `there is nothing to boot in this folder: neither a cloud assembly (${MANIFEST}, cdk.out), nor ` +
          `${DEFAULT_NAMES.join(', ')}, nor any other CloudFormation template`,
      );
}

/**
 * The file that a location means: a path beside the template, or the object of an asset.
 * @param location a path, an `s3://` or `https://` address, or an object with a bucket and a key
 */
export function locate(source: StackSource, location: unknown): Asset | undefined {
  if (isObject(location)) {
    const key = location['S3Key'] ?? location['Key'];
    return typeof key === 'string' ? assetOf(source, key) : undefined;
  }
  if (typeof location !== 'string') return undefined;
  if (isRemote(location)) return assetOf(source, location.replace(/^[a-z0-9]+:\/\/[^/]*\/?/, '').replace(/\?.*$/, ''));
  if (source.folder === undefined) return assetOf(source, location);
  const path = join(source.folder, location.replace(/^file:\/\//, ''));
  return existsSync(path) ? { path, name: location } : assetOf(source, location);
}

export const isRemote = (location: string): boolean => /^(?:s3|https?):\/\//.test(location);

/** By the whole key or, since a bucket's name may stand before it, by any end of it. */
function assetOf(source: StackSource, key: string): Asset | undefined {
  const parts = key.split('/');
  return parts.map((_, index) => source.assets.get(parts.slice(index).join('/'))).find((each) => each !== undefined);
}
