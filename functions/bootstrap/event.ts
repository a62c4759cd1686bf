/** CloudFormation's custom resource events. Source: user guide, "Custom resource request objects". */
export interface BootstrapEvent {
  RequestType: 'Create' | 'Update' | 'Delete';
  ResponseURL: string;
  StackId: string;
  RequestId: string;
  LogicalResourceId: string;
  PhysicalResourceId?: string;
  ResourceProperties: { seed: string };
}

export function isBootstrapEvent(event: unknown): event is BootstrapEvent {
  const candidate = event as Partial<BootstrapEvent> | null;
  return (
    typeof candidate === 'object' &&
    candidate !== null &&
    ['Create', 'Update', 'Delete'].includes(candidate.RequestType ?? '') &&
    typeof candidate.ResponseURL === 'string' &&
    typeof candidate.ResourceProperties?.seed === 'string'
  );
}

/** Answers CloudFormation: a PUT to the event's URL. @param reason set when it failed */
export async function answer(event: BootstrapEvent, reason?: string): Promise<void> {
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
