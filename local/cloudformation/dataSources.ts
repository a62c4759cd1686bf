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

/** What every data source has, whatever its type. */
type Base = Pick<DataSourceModel, 'stack' | 'logicalId' | 'name' | 'role'>;
type Make = (base: Base, found: Found, reading: Reading, around: Surroundings) => DataSourceModel;

const MODELS: Readonly<Record<string, Make>> = {
  NONE: (base) => ({ ...base, type: 'NONE' }),
  AMAZON_DYNAMODB: dynamoDb,
  AWS_LAMBDA: lambda,
  HTTP: http,
  AMAZON_EVENTBRIDGE: (base, found) => {
    const arn = config(found, 'EventBridgeConfig')['EventBusArn'];
    return { ...base, type: 'AMAZON_EVENTBRIDGE', eventBusArn: required(found, arn, 'EventBridgeConfig.EventBusArn') };
  },
};

export function dataSourceModel(found: Found, reading: Reading, around: Surroundings): DataSourceModel {
  const { stack, logicalId, properties } = found;
  const role = around.roles.find((each) => each.arn === properties['ServiceRoleArn']);
  const base: Base = {
    stack: stack.source.name,
    logicalId,
    name: required(found, properties['Name'], 'Name'),
    ...(role ? { role } : {}),
  };
  const type = String(properties['Type']);
  if (Object.hasOwn(MODELS, type) && MODELS[type]) return MODELS[type](base, found, reading, around);
  const reason = UNSUPPORTED_SOURCES[type] ?? `data sources of type ${type} are not known here`;
  return unsupported(base, found, reading, reason);
}

function unsupported(base: Base, found: Found, reading: Reading, reason: string): DataSourceModel {
  reading.report(found, reason);
  const { logicalId, properties } = found;
  return {
    ...base,
    type: 'UNSUPPORTED',
    unsupportedType: String(properties['Type']),
    reason: `the data source ${logicalId}: ${reason}`,
  };
}

function dynamoDb(base: Base, found: Found, reading: Reading): DataSourceModel {
  const given = config(found, 'DynamoDBConfig');
  if (String(given['UseCallerCredentials']) === 'true')
    reading.report(
      found,
      'UseCallerCredentials: the role of the data source is used here, not the credentials of who calls',
    );
  return {
    ...base,
    type: 'AMAZON_DYNAMODB',
    tableName: required(found, given['TableName'], 'DynamoDBConfig.TableName'),
    region: String(given['AwsRegion'] ?? found.stack.region),
    ...versioningOf(found, given),
  };
}

function lambda(base: Base, found: Found, reading: Reading, around: Surroundings): DataSourceModel {
  const arn = required(found, config(found, 'LambdaConfig')['LambdaFunctionArn'], 'LambdaConfig.LambdaFunctionArn');
  const plain = withoutQualifier(arn);
  const unrun = around.unrun.get(plain);
  if (unrun !== undefined) return unsupported(base, found, reading, `its function is not run here: ${unrun}`);
  const runs = around.functions.some((each) => each.arn === plain);
  return { ...base, type: 'AWS_LAMBDA', functionArn: runs ? plain : arn };
}

function http(base: Base, found: Found): DataSourceModel {
  const given = config(found, 'HttpConfig');
  return {
    ...base,
    type: 'HTTP',
    endpoint: required(found, given['Endpoint'], 'HttpConfig.Endpoint'),
    ...httpAuthorization(found, given['AuthorizationConfig']),
  };
}

function httpAuthorization(found: Found, given: unknown): Pick<DataSourceModel & { type: 'HTTP' }, 'authorization'> {
  if (!isObject(given)) return {};
  const iam = isObject(given['AwsIamConfig']) ? given['AwsIamConfig'] : {};
  const service = 'HttpConfig.AuthorizationConfig.AwsIamConfig.SigningServiceName';
  return {
    authorization: {
      type: 'AWS_IAM',
      signingRegion: String(iam['SigningRegion'] ?? found.stack.region),
      signingServiceName: required(found, iam['SigningServiceName'], service),
    },
  };
}
