/** A member that exists on AWS and not here: the call says so by name. */
export function unsupported(name: string): () => never {
  return () => {
    throw new Error(`${name} is not supported by the local runtime`);
  };
}
