/** A part of an invocation as a subsegment of its X-Ray trace. */
import type { Tracer } from '@aws-lambda-powertools/tracer';

/** Runs the task under a subsegment of that name; its error is kept there and thrown. Outside Lambda the tracer records nothing. */
export async function traced<T>(
  tracer: Tracer,
  name: string,
  annotations: Record<string, string | number | boolean>,
  task: () => Promise<T>,
): Promise<T> {
  const parent = tracer.getSegment();
  const segment = parent?.addNewSubsegment(name);
  if (segment) tracer.setSegment(segment);
  for (const [key, value] of Object.entries(annotations)) segment?.addAnnotation(key, value);
  try {
    return await task();
  } catch (error) {
    tracer.addErrorAsMetadata(error as Error);
    throw error;
  } finally {
    segment?.close();
    if (parent) tracer.setSegment(parent);
  }
}
