/** Members that exist on AWS and not here: a call says so by name and reason. */

export interface Refusal {
  (): never;
  /** What the call says. */
  refusal: string;
}

export function unsupported(name: string, why: string): Refusal {
  const refusal = `${name} is not supported by the local runtime: ${why}`;
  const call = (): never => {
    throw new Error(refusal);
  };
  return Object.assign(call, { refusal });
}
