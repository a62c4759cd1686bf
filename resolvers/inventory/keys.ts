/** Sort keys of what lies under an item's id. */
export const ITEM = 'ITEM';
/** One for each change of its stock, with a ULID behind it. */
export const MOVEMENT = 'MOVEMENT#';
