/** The colour of a workshop that chose none. Functions read this too, so it imports nothing. */
export const DEFAULT_BRAND_COLOR = '#14506e';
