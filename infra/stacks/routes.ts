/** The function that plans rounds. It computes, and may nothing else. */
import { Duration } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Tracing } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { nodeFunction } from './nodeFunction.ts';

/** A processor's share grows with the memory: half a gigabyte plans a hundred stops in a second or two. */
const MEMORY_MB = 512;
const TIMEOUT = Duration.seconds(60);

export class Routes extends Construct {
  readonly handler: LambdaFunction;

  constructor(scope: Construct, id: string, { code }: { code: string }) {
    super(scope, id);
    this.handler = nodeFunction(this, {
      code,
      timeout: TIMEOUT,
      memorySize: MEMORY_MB,
      tracing: Tracing.ACTIVE,
      environment: {},
    });
  }
}
