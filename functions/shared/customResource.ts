/** CloudFormation's custom resource events. Source: user guide, "Custom resource request objects". */
export interface CustomResourceEvent<Properties> {
  RequestType: 'Create' | 'Update' | 'Delete';
  ResponseURL: string;
  StackId: string;
  RequestId: string;
  LogicalResourceId: string;
  PhysicalResourceId?: string;
  ResourceProperties: Properties;
}

/** @param holds whether the resource's properties are what the function expects */
export function isCustomResourceEvent<Properties>(
  event: unknown,
  holds: (properties: unknown) => properties is Properties,
): event is CustomResourceEvent<Properties> {
  const candidate = event as Partial<CustomResourceEvent<unknown>> | null;
  return (
    typeof candidate === 'object' &&
    candidate !== null &&
    ['Create', 'Update', 'Delete'].includes(candidate.RequestType ?? '') &&
    typeof candidate.ResponseURL === 'string' &&
    holds(candidate.ResourceProperties)
  );
}

/** Answers CloudFormation: a PUT to the event's URL. @param reason set when it failed */
export async function answer(event: CustomResourceEvent<unknown>, reason?: string): Promise<void> {
  const body = JSON.stringify({
    Status: reason === undefined ? 'SUCCESS' : 'FAILED',
    ...(reason === undefined ? {} : { Reason: reason }),
    PhysicalResourceId: event.PhysicalResourceId ?? event.LogicalResourceId,
    StackId: event.StackId,
    RequestId: event.RequestId,
    LogicalResourceId: event.LogicalResourceId,
  });
  await fetch(event.ResponseURL, { method: 'PUT', body, headers: { 'content-type': '' } });
}

/** Does what the event asks for, and tells CloudFormation how it went: without an answer it would wait for an hour. */
export async function answerAfter(event: CustomResourceEvent<unknown>, work: () => Promise<void>): Promise<void> {
  try {
    await work();
    await answer(event);
  } catch (error) {
    await answer(event, error instanceof Error ? error.message : String(error));
  }
}
