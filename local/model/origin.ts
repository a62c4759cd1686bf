/** Where a resource comes from. */

/** Where a resource comes from, as a person would look it up. */
export interface ResourceOrigin {
  /** Name of the stack (the artifact id in a cloud assembly, the file's base name for a lone template). */
  stack: string;
  logicalId: string;
}
