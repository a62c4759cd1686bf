/** What can be read on what. Source: WCAG 2.2, "relative luminance" and "contrast ratio". */
const CHANNEL_THRESHOLD = 0.04045;
/** Level AA for text of ordinary size. */
const MINIMUM_CONTRAST = 4.5;

export const INK = '#1c2530';
export const PAPER = '#ffffff';

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const channel = parseInt(color.slice(start, start + 2), 16) / 255;
    return channel <= CHANNEL_THRESHOLD ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param a @param b `#rrggbb` @returns 1 to 21 */
export function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((one, other) => one - other) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** The colour if it is readable on paper, otherwise ink. */
export function readableColor(color: string): string {
  return contrast(color, PAPER) >= MINIMUM_CONTRAST ? color : INK;
}

/** Pure, since ink is too light on some colours that white is too light on as well. */
const BLACK = '#000000';

/** What can be read on the colour: one of the two always can. */
export function colorOn(background: string): string {
  return contrast(background, PAPER) >= contrast(background, BLACK) ? PAPER : BLACK;
}
