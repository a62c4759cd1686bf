/** The function that gives out addresses of documents. It can read them, and nothing else. */
import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Tracing } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { DataStack } from './data.ts';
import { nodeFunction } from './nodeFunction.ts';

const TIMEOUT = Duration.seconds(10);

export class Documents extends Construct {
  readonly handler: LambdaFunction;

  constructor(scope: Construct, id: string, { data, code }: { data: DataStack; code: string }) {
    super(scope, id);
    this.handler = nodeFunction(this, {
      code,
      timeout: TIMEOUT,
      tracing: Tracing.ACTIVE,
      environment: { DOCUMENTS_BUCKET: data.documents.bucketName },
    });
    // An address can do what its signer may.
    this.handler.addToRolePolicy(
      new PolicyStatement({
        actions: ['s3:GetObject'],
        resources: ['invoices/*', 'purchases/*', 'reports/*'].map((keys) => data.documents.arnForObjects(keys)),
      }),
    );
  }
}
