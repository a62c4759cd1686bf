/** SAM's smaller resources: tables with one key, applications, and what only AWS runs. */
import { isObject } from '../template.ts';
import type { Properties, Resources, SamResource } from './index.ts';
import { attributesOf, present } from './index.ts';

const KEY_TYPES: Record<string, string> = { String: 'S', Number: 'N', Binary: 'B' };

/** Types of the same meaning that this runtime does not run: they are named by what AWS makes of them. */
const ELSEWHERE: Record<string, string> = {
  'AWS::Serverless::Api': 'AWS::ApiGateway::RestApi',
  'AWS::Serverless::HttpApi': 'AWS::ApiGatewayV2::Api',
  'AWS::Serverless::WebSocketApi': 'AWS::ApiGatewayV2::Api',
  'AWS::Serverless::StateMachine': 'AWS::Serverless::StateMachine',
  'AWS::Serverless::LayerVersion': 'AWS::Lambda::LayerVersion',
  'AWS::Serverless::CapacityProvider': 'AWS::Lambda::CapacityProvider',
};

export function plainResources(sam: SamResource): Resources {
  const { logicalId, type, properties, resource, refuse } = sam;
  if (type === 'AWS::Serverless::SimpleTable')
    return {
      [logicalId]: { Type: 'AWS::DynamoDB::Table', ...attributesOf(resource), Properties: tableProperties(sam) },
    };
  if (type === 'AWS::Serverless::Application') {
    // One of AWS's repository has an id instead of a file.
    const { Location } = properties;
    if (typeof Location !== 'string')
      return { [logicalId]: { Type: 'AWS::ServerlessRepo::Application', ...attributesOf(resource) } };
    return {
      [logicalId]: {
        Type: 'AWS::CloudFormation::Stack',
        ...attributesOf(resource),
        Properties: { TemplateURL: Location, ...present(properties, 'Parameters') },
      },
    };
  }
  const made = ELSEWHERE[type];
  if (!made) {
    refuse('SAM has no such type');
    return {};
  }
  return { [logicalId]: { Type: made, ...attributesOf(resource), Properties: present(properties, 'Name') } };
}

function tableProperties({ properties, refuse }: SamResource): Properties {
  const key = isObject(properties['PrimaryKey']) ? properties['PrimaryKey'] : { Name: 'id', Type: 'String' };
  const type = KEY_TYPES[String(key['Type'])];
  if (!type || key['Name'] === undefined)
    refuse('its PrimaryKey needs a Name and a Type, one of String, Number, Binary', 'PrimaryKey');
  return {
    KeySchema: [{ AttributeName: key['Name'], KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: key['Name'], AttributeType: type ?? 'S' }],
    ...(properties['ProvisionedThroughput'] === undefined
      ? { BillingMode: 'PAY_PER_REQUEST' }
      : present(properties, 'ProvisionedThroughput')),
    ...present(properties, 'TableName', 'SSESpecification', 'PointInTimeRecoverySpecification'),
  };
}
