/** Data sources of one API. Source: template reference, "AWS::AppSync::DataSource". */
import type { DataSourceModel, LambdaModel, RoleModel } from '../model.ts';
import type { Found, Properties, Reading } from './reading.ts';
import { required } from './reading.ts';
import { isObject } from './template.ts';
import { withoutQualifier } from './lambdaReference.ts';
import { versioningOf } from './versioning.ts';

/** Types that AWS runs and this runtime does not. */
export const UNSUPPORTED_SOURCES: Record<string, string> = {
  RELATIONAL_DATABASE: 'relational databases (RDS) are not run here',
  AMAZON_OPENSEARCH_SERVICE: 'OpenSearch is not run here',
  AMAZON_ELASTICSEARCH: 'OpenSearch is not run here',
  AMAZON_BEDROCK_RUNTIME: 'Bedrock is not run here',
};

interface Surroundings {
  roles: readonly RoleModel[];
  functions: readonly LambdaModel[];
  /** Why functions of the templates are not run, by their ARNs. */
  unrun: ReadonlyMap<string, string>;
}

const config = (found: Found, name: string): Properties => {
  const given = found.properties[name];
  return isObject(given)
    ? given
    : found.stack.failAt(
        found.logicalId,
        `${found.logicalId} is of type ${String(found.properties['Type'])} and has no ${name}`,
        'Type',
      );
};

export function dataSourceModel(found: Found, reading: Reading, around: Surroundings): DataSourceModel {
  const { stack, logicalId, properties } = found;
  const role = around.roles.find((each) => each.arn === properties['ServiceRoleArn']);
  const base = {
    stack: stack.source.name,
    logicalId,
    name: required(found, properties['Name'], 'Name'),
    ...(role ? { role } : {}),
  };
  const type = String(properties['Type']);
  const unsupported = (reason: string): DataSourceModel => {
    reading.report(found, reason);
    return { ...base, type: 'UNSUPPORTED', unsupportedType: type, reason: `the data source ${logicalId}: ${reason}` };
  };
  switch (type) {
    case 'NONE':
      return { ...base, type };
    case 'AMAZON_DYNAMODB': {
      const given = config(found, 'DynamoDBConfig');
      if (String(given['UseCallerCredentials']) === 'true')
        reading.report(found, 'UseCallerCredentials: the role of the data source is used here, not the credentials of who calls');
      return {
        ...base,
        type,
        tableName: required(found, given['TableName'], 'DynamoDBConfig.TableName'),
        region: String(given['AwsRegion'] ?? stack.region),
        ...versioningOf(found, given),
      };
    }
    case 'AWS_LAMBDA': {
      const arn = required(found, config(found, 'LambdaConfig')['LambdaFunctionArn'], 'LambdaConfig.LambdaFunctionArn');
      const plain = withoutQualifier(arn);
      const unrun = around.unrun.get(plain);
      if (unrun !== undefined) return unsupported(`its function is not run here: ${unrun}`);
      return { ...base, type, functionArn: around.functions.some((each) => each.arn === plain) ? plain : arn };
    }
    case 'HTTP': {
      const given = config(found, 'HttpConfig');
      const signing = isObject(given['AuthorizationConfig']) ? given['AuthorizationConfig'] : undefined;
      const iam = isObject(signing?.['AwsIamConfig']) ? signing['AwsIamConfig'] : {};
      return {
        ...base,
        type,
        endpoint: required(found, given['Endpoint'], 'HttpConfig.Endpoint'),
        ...(signing
          ? {
              authorization: {
                type: 'AWS_IAM',
                signingRegion: String(iam['SigningRegion'] ?? stack.region),
                signingServiceName: required(
                  found,
                  iam['SigningServiceName'],
                  'HttpConfig.AuthorizationConfig.AwsIamConfig.SigningServiceName',
                ),
              },
            }
          : {}),
      };
    }
    case 'AMAZON_EVENTBRIDGE':
      return {
        ...base,
        type,
        eventBusArn: required(found, config(found, 'EventBridgeConfig')['EventBusArn'], 'EventBridgeConfig.EventBusArn'),
      };
    default:
      return unsupported(UNSUPPORTED_SOURCES[type] ?? `data sources of type ${type} are not known here`);
  }
}
