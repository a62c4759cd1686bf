/**
 * The pages: a private bucket behind CloudFront, filled by a function that carries them. It can go and come again:
 * nothing in it is kept.
 */
import { CfnOutput, CustomResource, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import {
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { contentSecurityPolicy, WORKER_SCOPE } from '../pageHeaders.ts';
import { PASSWORD_LENGTH } from '../passwordPolicy.ts';
import type { Workshop } from '../workshop.ts';
import type { ApiStack } from './api.ts';
import { privateBucket } from './bucket.ts';
import type { DataStack } from './data.ts';
import { nodeFunction } from './nodeFunction.ts';

/** Where the web app begins, as on a laptop. */
const APP = 'app';
/** Where the board begins. */
const BOARD = 'board';
/** Where the shop begins. */
const SHOP = 'shop';
/** Where the API's reference begins. */
const DOCS = 'docs';
const ANSWER_TIMEOUT = Duration.minutes(3);

/** Pages route themselves: an address without a file name is the page. */
export const ROUTE = `function handler(event) {
  var request = event.request;
  function page(folder) {
    var isFile = request.uri.lastIndexOf('.') > request.uri.lastIndexOf('/');
    if (!isFile) request.uri = '/' + folder + '/index.html';
  }
  if (request.uri === '/' || request.uri === '')
    return { statusCode: 302, statusDescription: 'Found', headers: { location: { value: '/${APP}' } } };
  if (request.uri === '/${DOCS}' || request.uri === '/${DOCS}/') request.uri = '/${DOCS}/index.html';
  else if (request.uri === '/${BOARD}' || request.uri.startsWith('/${BOARD}/')) page('${BOARD}');
  else if (request.uri === '/${SHOP}' || request.uri.startsWith('/${SHOP}/')) page('${SHOP}');
  else page('${APP}');
  return request;
}
`;

export interface WebStackProps extends StackProps {
  workshop: Workshop;
  api: ApiStack;
  data: DataStack;
  code: string;
}

export class WebStack extends Stack {
  constructor(scope: Construct, id: string, { workshop, api, data, code, ...props }: WebStackProps) {
    super(scope, id, props);
    const bucket = privateBucket(this, 'Pages', { removalPolicy: RemovalPolicy.DESTROY }) as IBucket;
    const files = [data.images, data.attachments.bucket].map(({ bucketName }) => bucketName);
    const distribution = this.distribution(bucket, workshop, files);
    const config = {
      workshop: workshop.displayName,
      graphql: api.graphqlUrl,
      payments: api.paymentsUrl,
      userPoolClientId: data.userPoolClient.userPoolClientId,
      region: workshop.region,
      language: workshop.language,
      passwordLength: PASSWORD_LENGTH,
    };
    const handler = this.handler(bucket, code);
    const filled = { bucket: bucket.bucketName, version: handler.currentVersion.version };
    const board = { ...filled, prefix: BOARD, config: this.toJsonString(config) };
    this.fill('Files', handler, board).node.addDependency(distribution);
    this.fill('App', handler, { ...board, prefix: APP, folder: APP }).node.addDependency(distribution);
    this.fill('Shop', handler, { ...board, prefix: SHOP, folder: SHOP }).node.addDependency(distribution);
    const reference = { ...filled, prefix: DOCS, folder: DOCS };
    this.fill('Reference', handler, reference).node.addDependency(distribution);
    new CfnOutput(this, 'AppUrl', { value: `https://${distribution.distributionDomainName}/${APP}` });
    new CfnOutput(this, 'BoardUrl', { value: `https://${distribution.distributionDomainName}/${BOARD}` });
    new CfnOutput(this, 'ShopUrl', { value: `https://${distribution.distributionDomainName}/${SHOP}` });
    new CfnOutput(this, 'DocsUrl', { value: `https://${distribution.distributionDomainName}/${DOCS}` });
  }

  private distribution(bucket: IBucket, workshop: Workshop, files: readonly string[]): Distribution {
    return new Distribution(this, 'Distribution', {
      comment: `Pages of ${workshop.displayName}`,
      priceClass: PriceClass.PRICE_CLASS_ALL,
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(bucket),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: this.headers(workshop.region, files),
        functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: this.route() }],
      },
    });
  }

  private route(): EdgeFunction {
    const code = FunctionCode.fromInline(ROUTE);
    return new EdgeFunction(this, 'Route', { runtime: FunctionRuntime.JS_2_0, code });
  }

  /** The function that carries the pages, and may write and remove them. */
  private handler(bucket: IBucket, code: string): ReturnType<typeof nodeFunction> {
    const handler = nodeFunction(this, { code, timeout: Duration.minutes(1), environment: {} });
    const resources = [APP, BOARD, SHOP, DOCS].map((prefix) => bucket.arnForObjects(`${prefix}/*`));
    handler.addToRolePolicy(new PolicyStatement({ actions: ['s3:PutObject', 's3:DeleteObject'], resources }));
    // CloudFormation deletes no bucket that holds anything: the function that fills it empties it when it goes.
    handler.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }));
    return handler;
  }

  private fill(
    id: string,
    handler: ReturnType<typeof nodeFunction>,
    properties: Record<string, string>,
  ): CustomResource {
    return new CustomResource(this, id, {
      resourceType: 'Custom::Pages',
      serviceToken: handler.functionArn,
      serviceTimeout: ANSWER_TIMEOUT,
      properties,
    });
  }

  private headers(region: string, files: readonly string[]): ResponseHeadersPolicy {
    const connect = [
      `https://*.appsync-api.${region}.amazonaws.com`,
      `wss://*.appsync-realtime-api.${region}.amazonaws.com`,
      `https://cognito-idp.${region}.amazonaws.com`,
      // Where pictures and files are uploaded and fetched.
      ...files.map((name) => `https://${name}.s3.${region}.amazonaws.com`),
    ];
    return new ResponseHeadersPolicy(this, 'Headers', {
      customHeadersBehavior: {
        customHeaders: Object.entries(WORKER_SCOPE).map(([header, value]) => ({ header, value, override: true })),
      },
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(connect), override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: true },
      },
    });
  }
}
