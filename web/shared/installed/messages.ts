/** What a page says to its service worker. */

/** The new version may begin. */
export const TAKE_OVER = 'take over';
