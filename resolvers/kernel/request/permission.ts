/** Permissions by name: those of operations are generated, whoever asks for others declares them where it asks (`declare module`). */

// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by declaration merging
export interface Permissions {}

export type Permission = keyof Permissions;
