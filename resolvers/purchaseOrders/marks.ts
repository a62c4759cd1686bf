/** What keys the index `openProgress`: functions ask for it, too, so that nothing else is imported here. */

/** Marks a header under way. */
export const OPEN_ORDER = 'ORDER';
/** Marks a page of which something is to come. */
export const OPEN_PAGE = 'PROGRESS';
