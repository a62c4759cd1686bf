/** The function that takes the workshop's logo. It sees uploads and logos, and nothing else of the bucket. */
import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Tracing } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { DataStack } from './data.ts';
import { nodeFunction } from './nodeFunction.ts';

const TIMEOUT = Duration.seconds(15);

export class Logo extends Construct {
  readonly handler: LambdaFunction;

  constructor(scope: Construct, id: string, { data, code }: { data: DataStack; code: string }) {
    super(scope, id);
    const { bucketArn, bucketName } = data.images;
    this.handler = nodeFunction(this, {
      code,
      timeout: TIMEOUT,
      tracing: Tracing.ACTIVE,
      environment: { BUCKET: bucketName },
    });
    this.handler.addToRolePolicy(
      new PolicyStatement({
        actions: ['s3:GetObject', 's3:PutObject'],
        resources: [`${bucketArn}/uploads/*`, `${bucketArn}/logos/*`],
      }),
    );
  }
}
