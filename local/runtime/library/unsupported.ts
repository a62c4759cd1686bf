/** Members that exist on AWS and not here, and members of mapping templates that APPSYNC_JS has not: a call says so by name. */

export interface Refusal {
  (): never;
  /** Why. */
  refusal: string;
}

function refuse(message: string): Refusal {
  const call = (): never => {
    throw new Error(message);
  };
  return Object.assign(call, { refusal: message });
}

export const unsupported = (name: string, why: string): Refusal => refuse(`${name} is not supported by the local runtime: ${why}`);

/** Not in the type files: AWS refuses a unit that uses it when it is deployed, since it checks types then. */
export const onlyInTemplates = (name: string, instead: string): Refusal =>
  refuse(`${name} is not part of APPSYNC_JS, only of mapping templates: AWS refuses the unit at deployment. Use ${instead}`);
