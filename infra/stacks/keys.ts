/** Keys of programs: the function that makes them, the one that AppSync asks about each call, and rules against floods. */
import { Duration, Stack } from 'aws-cdk-lib';
import type { CfnGraphQLApi } from 'aws-cdk-lib/aws-appsync';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { KEY_EXPRESSION } from '../../functions/shared/apiKeys.ts';
import { PLANS } from '../../resolvers/apiKeys/plans.ts';
import type { DataStack } from './data.ts';
import { nodeFunction } from './nodeFunction.ts';

/** AppSync waits 10 s for an authorizer. */
const TIMEOUT = Duration.seconds(9);

/** The function that makes keys, of which it keeps nothing. */
export class KeyMaker extends Construct {
  readonly handler: LambdaFunction;

  constructor(scope: Construct, id: string, { code }: { code: string }) {
    super(scope, id);
    this.handler = nodeFunction(this, { code, timeout: TIMEOUT, environment: {} });
  }
}

/** The function that AppSync asks about each call that carries a key. */
export class KeyAuthorizer extends Construct {
  readonly handler: LambdaFunction;

  constructor(scope: Construct, id: string, { data, code }: { data: Pick<DataStack, 'tables'>; code: string }) {
    super(scope, id);
    const { ApiKeys, ApiKeyUsage } = data.tables;
    this.handler = nodeFunction(this, {
      code,
      timeout: TIMEOUT,
      environment: { API_KEYS_TABLE: ApiKeys.tableName, API_KEY_USAGE_TABLE: ApiKeyUsage.tableName },
    });
    this.handler.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:GetItem'], resources: [ApiKeys.tableArn] }));
    this.handler.addToRolePolicy(
      new PolicyStatement({ actions: ['dynamodb:UpdateItem'], resources: [ApiKeyUsage.tableArn] }),
    );
  }

  /** As the API's provider: nothing is kept of its answers, so that a revoked key is refused at once and every call is counted. */
  get provider(): CfnGraphQLApi.AdditionalAuthenticationProviderProperty {
    return {
      authenticationType: 'AWS_LAMBDA',
      lambdaAuthorizerConfig: {
        authorizerUri: this.handler.functionArn,
        authorizerResultTtlInSeconds: 0,
        identityValidationExpression: KEY_EXPRESSION,
      },
    };
  }

  openTo(api: CfnGraphQLApi): void {
    this.handler.addPermission('AppSync', {
      principal: new ServicePrincipal('appsync.amazonaws.com'),
      sourceArn: api.attrArn,
    });
  }
}

/** Seconds over which AWS WAF counts: 60, 120, 300 or 600 (AWS WAF developer guide, "Rate-based rule high-level settings"). */
const WINDOW = 300;
/** Of one address, of which a whole workshop may call: nobody who works there comes near it. */
const ADDRESS_PER_SECOND = 200;

type Rule = CfnWebACL.RuleProperty;

function rule(name: string, priority: number, statement: CfnWebACL.RateBasedStatementProperty): Rule {
  return {
    name,
    priority,
    action: { block: {} },
    statement: { rateBasedStatement: statement },
    visibilityConfig: { sampledRequestsEnabled: true, cloudWatchMetricsEnabled: true, metricName: name },
  };
}

/** Of keys: what comes so fast that it should not even be counted. A plan's own limits are the authorizer's. */
const KEYS: CfnWebACL.RateBasedStatementProperty = {
  aggregateKeyType: 'CUSTOM_KEYS',
  customKeys: [{ header: { name: 'authorization', textTransformations: [{ priority: 0, type: 'NONE' }] } }],
  evaluationWindowSec: WINDOW,
  limit: Math.max(...Object.values(PLANS).map(({ perSecond }) => perSecond)) * WINDOW,
  scopeDownStatement: {
    byteMatchStatement: {
      fieldToMatch: { singleHeader: { Name: 'authorization' } },
      positionalConstraint: 'STARTS_WITH',
      searchString: 'taller_',
      textTransformations: [{ priority: 0, type: 'NONE' }],
    },
  },
};

const ADDRESSES: CfnWebACL.RateBasedStatementProperty = {
  aggregateKeyType: 'IP',
  evaluationWindowSec: WINDOW,
  limit: ADDRESS_PER_SECOND * WINDOW,
};

/** Rules before the API: by key, and by address. */
export class Floods extends Construct {
  constructor(scope: Construct, id: string, { api }: { api: CfnGraphQLApi }) {
    super(scope, id);
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: {
        sampledRequestsEnabled: true,
        cloudWatchMetricsEnabled: true,
        metricName: `${Stack.of(this).stackName}-Floods`,
      },
      rules: [rule('keys', 0, KEYS), rule('addresses', 1, ADDRESSES)],
    });
    new CfnWebACLAssociation(this, 'Association', { resourceArn: api.attrArn, webAclArn: acl.attrArn });
  }
}
