/** What the function that makes PDFs carries beside its code: a packed browser in `bin/`, and fonts in `fonts/`. */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.ts';

const MODULES = join(ROOT, 'node_modules');
/** Parts of Noto Sans, as its package names them. */
const SCRIPTS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese'];
const WEIGHTS = [400, 700];

/** Fonts that are taken as they are: each with its package. */
const WHOLE_FONTS = [
  ['noto-emoji', 'noto-emoji-emoji-400-normal.woff2'],
  ['noto-sans-symbols', 'noto-sans-symbols-symbols-400-normal.woff2'],
  ['noto-sans-symbols-2', 'noto-sans-symbols-2-symbols-400-normal.woff2'],
  ['noto-sans-math', 'noto-sans-math-latin-400-normal.woff2'],
] as const;

/** Files of the packed browser, as its package has them. */
export const PACKED_BROWSER = join(MODULES, '@sparticuz', 'chromium', 'bin');

/** @param folder the function's bundle */
export function copyPdfAssets(folder: string): void {
  cpSync(PACKED_BROWSER, join(folder, 'bin'), { recursive: true });
  copyTextFonts(folder, 'woff2');
  const fonts = join(folder, 'fonts');
  for (const [fontPackage, file] of WHOLE_FONTS)
    cpSync(join(MODULES, '@fontsource', fontPackage, 'files', file), join(fonts, file));
}

/**
 * The parts of Noto Sans, with what says which holds what. A browser reads WOFF 2; npm `fontkit`, which `pdfkit` embeds with, cannot take
 * composed letters out of it, and gets WOFF.
 * @param folder a function's bundle
 */
export function copyTextFonts(folder: string, format: 'woff' | 'woff2'): void {
  const fonts = join(folder, 'fonts');
  mkdirSync(fonts, { recursive: true });
  const text = join(MODULES, '@fontsource', 'noto-sans');
  cpSync(join(text, 'unicode.json'), join(fonts, 'unicode.json'));
  cpSync(join(text, 'LICENSE'), join(fonts, 'LICENSE'));
  for (const script of SCRIPTS)
    for (const weight of WEIGHTS)
      cpSync(
        join(text, 'files', `noto-sans-${script}-${weight}-normal.${format}`),
        join(fonts, `noto-sans-${script}-${weight}-normal.${format}`),
      );
}
