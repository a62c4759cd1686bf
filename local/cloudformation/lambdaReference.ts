/** Which function a property means. */
import type { DeploymentModel, LambdaModel } from '../model.ts';

export const NO_FUNCTION = 'its function is not one that runs here';

/** @param reference a name or an ARN, with a qualifier or without */
export function lambdaOf(reference: unknown, model: DeploymentModel): LambdaModel | undefined {
  return model.functions.find((each) => [each.name, each.arn].includes(withoutQualifier(String(reference))));
}

/** `arn:aws:lambda:…:function:name:alias` and `name:alias` without their qualifier. */
export function withoutQualifier(name: string): string {
  const parts = name.split(':');
  return parts.slice(0, name.startsWith('arn:') ? 7 : 1).join(':');
}
