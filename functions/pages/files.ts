/** What is put into the bucket: every built file with the headers that browsers and CloudFront go by. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { own } from '../../resolvers/kernel/values/own.ts';

export interface PageFile {
  key: string;
  body: Buffer | string;
  contentType: string;
  cacheControl: string;
}

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};
/** Their names hold a hash of their content. */
const HASHED = 'assets/';
const FOR_GOOD = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

/**
 * @param folder of the built pages @param prefix under which they are served @param config where the API is; null for
 * pages that do not ask
 * @returns in the order of writing: the page last, so that no browser gets a page whose files are still missing
 * @throws where a file's type is unknown
 */
export function pageFiles(folder: string, prefix: string, config: object | null): PageFile[] {
  const built = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry): PageFile => {
      const path = join(entry.parentPath, entry.name);
      const name = relative(folder, path).split(sep).join('/');
      const contentType = own(CONTENT_TYPES, extname(name));
      if (contentType === undefined) throw new Error(`no content type is known for ${name}`);
      return {
        key: `${prefix}/${name}`,
        body: readFileSync(path),
        contentType,
        cacheControl: name.startsWith(HASHED) ? FOR_GOOD : ASK_AGAIN,
      };
    });
  const configuration: PageFile[] =
    config === null
      ? []
      : [
          {
            key: `${prefix}/config.json`,
            body: JSON.stringify(config),
            contentType: 'application/json',
            cacheControl: 'no-store',
          },
        ];
  const isPage = (file: PageFile): boolean => file.key.endsWith('.html');
  return [...built.filter((file) => !isPage(file)), ...configuration, ...built.filter(isPage)];
}
