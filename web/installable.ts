/**
 * What a built page needs to be installed: a manifest, icons that are drawn of `icon.svg`, and a service worker that knows every file of
 * the build. `workbox-build` and its plugins for Vite do as much with two hundred packages more: what they find out, Rollup hands over
 * here.
 */
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rollup } from 'vite';

/** Behind the sign, as in `icon.svg`. */
const DARK = '#14171c';

const ICONS = [
  { name: 'icon-192.png', size: 192, purpose: 'any' },
  { name: 'icon-512.png', size: 512, purpose: 'any' },
  // Launchers cut it to their own shape: what lies within four fifths of it stays (https://www.w3.org/TR/appmanifest/#icon-masks).
  { name: 'icon-maskable-512.png', size: 512, purpose: 'maskable' },
  // iOS reads no manifest for it, and rounds it itself.
  { name: 'apple-touch-icon.png', size: 180, purpose: 'apple' },
] as const;

type Icon = (typeof ICONS)[number];

async function drawn(svg: Buffer, { size, purpose }: Icon): Promise<Buffer> {
  const image = await loadImage(svg);
  const canvas = createCanvas(size, size);
  const context = canvas.getContext('2d');
  const whole = purpose === 'any';
  const inner = whole ? size : size * 0.8;
  if (!whole) {
    context.fillStyle = DARK;
    context.fillRect(0, 0, size, size);
  }
  image.width = inner;
  image.height = inner;
  context.drawImage(image, (size - inner) / 2, (size - inner) / 2, inner, inner);
  return canvas.encode('png');
}

interface Installed {
  name: string;
  /** Where it opens, such as `/app`. */
  start: string;
}

const manifestOf = (page: string, { name, start }: Installed): object => ({
  id: `/${page}`,
  name,
  short_name: name,
  lang: 'es',
  start_url: start,
  scope: `/${page}`,
  display: 'standalone',
  theme_color: DARK,
  background_color: DARK,
  icons: ICONS.filter(({ purpose }) => purpose !== 'apple').map(({ name: src, size, purpose }) => ({
    src: `/${page}/${src}`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  })),
});

/** Names of built files hold a hash of their content, but for those that have a place of their own. */
const isHashed = (name: string): boolean => name.startsWith('assets/');
const contentOf = (file: Rollup.OutputAsset | Rollup.OutputChunk): string | Uint8Array =>
  file.type === 'chunk' ? file.code : file.source;

function filesOf(page: string, bundle: Rollup.OutputBundle): { url: string; revision: string | null }[] {
  return Object.values(bundle)
    .map((file) => ({
      url: `/${page}/${file.fileName}`,
      revision: isHashed(file.fileName)
        ? null
        : createHash('sha256').update(contentOf(file)).digest('hex').slice(0, 16),
    }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

async function workerOf(page: string, bundle: Rollup.OutputBundle): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'shared', 'installed', 'worker.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    target: 'es2022',
    define: {
      FILES: JSON.stringify(filesOf(page, bundle)),
      PAGE: JSON.stringify(`/${page}/index.html`),
      'process.env.NODE_ENV': '"production"',
    },
  });
  return outputFiles[0]?.text ?? '';
}

/** Pages by their folder; one that is not here is not installed. */
export function installable(pages: Readonly<Record<string, Installed>>): Plugin {
  let root = '';
  let page = '';
  return {
    name: 'taller-installable',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      page = config.base.replaceAll('/', '');
    },
    transformIndexHtml: () =>
      pages[page]
        ? [
            { tag: 'link', attrs: { rel: 'manifest', href: `/${page}/manifest.webmanifest` } },
            { tag: 'link', attrs: { rel: 'apple-touch-icon', href: `/${page}/apple-touch-icon.png` } },
            { tag: 'meta', attrs: { name: 'theme-color', content: DARK } },
          ]
        : [],
    generateBundle: {
      // After the page itself is in the bundle.
      order: 'post',
      async handler(_options, bundle) {
        const installed = pages[page];
        if (!installed) return;
        const emit = (fileName: string, source: string | Uint8Array): void => {
          this.emitFile({ type: 'asset', fileName, source });
        };
        const svg = readFileSync(join(root, 'icon.svg'));
        for (const icon of ICONS) emit(icon.name, await drawn(svg, icon));
        emit('manifest.webmanifest', JSON.stringify(manifestOf(page, installed)));
        emit('sw.js', await workerOf(page, bundle));
      },
    },
  };
}
