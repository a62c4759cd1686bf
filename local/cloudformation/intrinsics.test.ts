import { describe, expect, it } from 'vitest';
import { LoadError, Problems } from './errors.ts';
import { Exports } from './exports.ts';
import { StackResolver } from './intrinsics.ts';
import { parameterValue } from './parameters.ts';
import type { Template } from './template.ts';

const ACCOUNT = '111122223333';
const REGION = 'eu-west-1';

function stackOf(name: string, template: Template, exports = new Exports(), region = REGION): StackResolver {
  const stack = new StackResolver({ name, account: ACCOUNT, region, template, assets: new Map() }, exports);
  for (const [parameter, definition] of Object.entries(template.Parameters ?? {})) {
    const found = parameterValue(parameter, definition, { ssm: () => undefined });
    if ('value' in found) stack.parameters.set(parameter, () => found.value);
  }
  return stack;
}

const refusal = (file: string, message: string): LoadError => new LoadError([{ file, message }]);

const TEMPLATE: Template = {
  Parameters: {
    Stage: { Type: 'String', Default: 'prod' },
    Size: { Type: 'Number', Default: 3 },
    Zones: { Type: 'CommaDelimitedList', Default: 'a, b,c' },
    Subnets: { Type: 'List<AWS::EC2::Subnet::Id>', Default: 's1,s2' },
    Empty: { Type: 'String', Default: '' },
    Open: { Type: 'String' },
  },
  Mappings: { Sizes: { prod: { memory: 1024, names: ['x', 'y'] } } },
  Conditions: {
    IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] },
    IsTest: { 'Fn::Not': [{ Condition: 'IsProd' }] },
    IsLarge: { 'Fn::Equals': [{ Ref: 'Size' }, 3] },
    Both: { 'Fn::And': [{ Condition: 'IsProd' }, { Condition: 'IsLarge' }] },
    Either: { 'Fn::Or': [{ Condition: 'IsTest' }, { 'Fn::Equals': ['a', 'b'] }] },
    Chicken: { 'Fn::Not': [{ Condition: 'Egg' }] },
    Egg: { Condition: 'Chicken' },
  },
  Resources: {
    Table: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'Orders' } },
    Unnamed: { Type: 'AWS::DynamoDB::Table' },
    Named: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: { 'Fn::Sub': '${Stage}-${Table}' } } },
    Selfish: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: { Ref: 'Selfish' } } },
    ThisOne: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { 'Fn::GetAtt': ['ThatOne', 'QueueName'] } } },
    ThatOne: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { 'Fn::GetAtt': ['ThisOne', 'QueueName'] } } },
    TestOnly: { Type: 'AWS::DynamoDB::Table', Condition: 'IsTest' },
    Distribution: { Type: 'AWS::CloudFront::Distribution' },
    Function: { Type: 'AWS::Lambda::Function' },
  },
};

const ARN = `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table`;
const IMPORTED: Template = {
  Resources: { Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'files' } } },
  Outputs: {
    Plain: { Value: 'value', Export: { Name: 'plain' } },
    Composed: {
      Value: { 'Fn::GetAtt': ['Bucket', 'Arn'] },
      Export: { Name: { 'Fn::Sub': '${AWS::StackName}-bucket' } },
    },
    Kept: { Value: 'not exported' },
  },
};

describe('an intrinsic function', () => {
  it.each<[string, unknown, unknown]>([
    ['plain values', { a: [1, 'x', null, false], b: { c: 0 } }, { a: [1, 'x', null, false], b: { c: 0 } }],
    ['an object with more names than a function', { Ref: 'Table', Other: 1 }, { Ref: 'Table', Other: 1 }],

    ['Ref of a resource', { Ref: 'Table' }, 'Orders'],
    ['Ref of a resource without a name', { Ref: 'Unnamed' }, 'Shop-Unnamed'],
    ['Ref of a resource with a composed name', { Ref: 'Named' }, 'prod-Orders'],
    ['Ref of a parameter', { Ref: 'Stage' }, 'prod'],
    ['Ref of a number, which is a text', { Ref: 'Size' }, '3'],
    ['Ref of an empty parameter', { Ref: 'Empty' }, ''],
    ['Ref of a list', { Ref: 'Zones' }, ['a', 'b', 'c']],
    ['Ref of a list of ids', { Ref: 'Subnets' }, ['s1', 's2']],
    ['Ref of a type that runs only on AWS', { Ref: 'Distribution' }, 'Shop-Distribution'],
    ['AWS::Region', { Ref: 'AWS::Region' }, REGION],
    ['AWS::AccountId', { Ref: 'AWS::AccountId' }, ACCOUNT],
    ['AWS::Partition', { Ref: 'AWS::Partition' }, 'aws'],
    ['AWS::StackName', { Ref: 'AWS::StackName' }, 'Shop'],
    ['AWS::StackId', { Ref: 'AWS::StackId' }, `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/Shop/local`],
    ['AWS::URLSuffix', { Ref: 'AWS::URLSuffix' }, 'amazonaws.com'],
    ['AWS::NotificationARNs', { Ref: 'AWS::NotificationARNs' }, []],
    [
      'AWS::NoValue, which takes its property along',
      { a: { Ref: 'AWS::NoValue' }, b: [1, { Ref: 'AWS::NoValue' }] },
      { b: [1] },
    ],

    ['Fn::GetAtt', { 'Fn::GetAtt': ['Table', 'Arn'] }, `${ARN}/Orders`],
    ['Fn::GetAtt as a text', { 'Fn::GetAtt': 'Table.Arn' }, `${ARN}/Orders`],
    [
      'Fn::GetAtt with a Ref as the attribute',
      { 'Fn::GetAtt': ['Table', { 'Fn::Join': ['', ['A', 'rn']] }] },
      `${ARN}/Orders`,
    ],
    [
      'Fn::GetAtt of a type that runs only on AWS',
      { 'Fn::GetAtt': ['Distribution', 'DomainName'] },
      'AWS::CloudFront::Distribution.Distribution.DomainName',
    ],
    [
      'Fn::GetAtt of an attribute without a meaning here',
      { 'Fn::GetAtt': ['Function', 'SnapStartResponse.ApplyOn'] },
      'AWS::Lambda::Function.Function.SnapStartResponse.ApplyOn',
    ],

    [
      'Fn::Sub',
      { 'Fn::Sub': 'a-${Stage}-${Table}-${Table.Arn}-${AWS::Region}' },
      `a-prod-Orders-${ARN}/Orders-${REGION}`,
    ],
    [
      'Fn::Sub with variables of its own',
      { 'Fn::Sub': ['${Own}-${Stage}-${Table}', { Own: { Ref: 'Size' }, Table: 'mine' }] },
      '3-prod-mine',
    ],
    ['Fn::Sub with what is no variable', { 'Fn::Sub': '${!Literal} $Stage ${Stage}' }, '${Literal} $Stage prod'],
    ['Fn::Sub with no value', { 'Fn::Sub': '<${AWS::NoValue}>' }, '<>'],

    [
      'Fn::Join',
      { 'Fn::Join': ['/', ['a', { Ref: 'Stage' }, { 'Fn::GetAtt': ['Table', 'Arn'] }]] },
      `a/prod/${ARN}/Orders`,
    ],
    ['Fn::Join of a list', { 'Fn::Join': ['+', { Ref: 'Zones' }] }, 'a+b+c'],
    ['Fn::Join without what has no value', { 'Fn::Join': ['', ['a', { Ref: 'AWS::NoValue' }, 'b']] }, 'ab'],
    ['Fn::Select', { 'Fn::Select': [1, ['a', 'b']] }, 'b'],
    ['Fn::Select by a text', { 'Fn::Select': ['0', { 'Fn::Split': ['-', 'x-y'] }] }, 'x'],
    ['Fn::Select by a parameter', { 'Fn::Select': [{ Ref: 'Size' }, ['a', 'b', 'c', 'd']] }, 'd'],
    ['Fn::Split', { 'Fn::Split': [':', { 'Fn::GetAtt': ['Table', 'Arn'] }] }, `${ARN}/Orders`.split(':')],
    ['Fn::Split of what has no separator', { 'Fn::Split': [',', 'a'] }, ['a']],

    ['Fn::If that holds', { 'Fn::If': ['IsProd', { Ref: 'Stage' }, { Ref: 'Nobody' }] }, 'prod'],
    ['Fn::If that does not hold', { 'Fn::If': ['IsTest', 'yes', { a: { Ref: 'Table' } }] }, { a: 'Orders' }],
    ['Fn::If with no value', { a: { 'Fn::If': ['IsTest', 'yes', { Ref: 'AWS::NoValue' }] } }, {}],
    ['Fn::Equals of a text and a number', { 'Fn::If': ['IsLarge', 'yes', 'no'] }, 'yes'],
    ['Fn::And', { 'Fn::If': ['Both', 'yes', 'no'] }, 'yes'],
    ['Fn::Or and Fn::Not', { 'Fn::If': ['Either', 'yes', 'no'] }, 'no'],

    ['Fn::FindInMap', { 'Fn::FindInMap': ['Sizes', { Ref: 'Stage' }, 'memory'] }, 1024],
    ['Fn::FindInMap of a list', { 'Fn::FindInMap': ['Sizes', 'prod', 'names'] }, ['x', 'y']],
    ['Fn::ImportValue', { 'Fn::ImportValue': 'plain' }, 'value'],
    [
      'Fn::ImportValue by a composed name',
      { 'Fn::ImportValue': { 'Fn::Sub': ['${Stack}-bucket', { Stack: 'Files' }] } },
      'arn:aws:s3:::files',
    ],
    ['Fn::Base64', { 'Fn::Base64': { Ref: 'Stage' } }, 'cHJvZA=='],
    ['Fn::GetAZs', { 'Fn::GetAZs': '' }, [`${REGION}a`, `${REGION}b`, `${REGION}c`]],
  ])('%s', (_name, value, expected) => {
    const exports = new Exports();
    const stack = stackOf('Shop', TEMPLATE, exports);
    stackOf('Files', IMPORTED, exports);
    expect(stack.resolve(value)).toEqual(expected);
  });

  it.each<[string, unknown, string]>([
    ['Ref of nothing', { Ref: 'Nobody' }, 'nothing is called Nobody'],
    ['Ref of what every object has', { Ref: 'constructor' }, 'nothing is called constructor'],
    ['Ref of a parameter without a default', { Ref: 'Open' }, 'the parameter Open has no default'],
    [
      'Ref of a resource whose condition does not hold',
      { Ref: 'TestOnly' },
      'TestOnly is not there: its condition IsTest does not hold',
    ],
    ['Ref of a name that needs itself', { Ref: 'Selfish' }, 'Selfish refers to itself'],
    ['names that need each other', { Ref: 'ThisOne' }, 'ThisOne refers to itself'],
    ['Fn::GetAtt of nothing', { 'Fn::GetAtt': ['Nobody', 'Arn'] }, 'nothing is called Nobody'],
    [
      'Fn::GetAtt of a missing attribute',
      { 'Fn::GetAtt': ['Table', 'Url'] },
      'Table (AWS::DynamoDB::Table) has no attribute Url',
    ],
    [
      'Fn::GetAtt of what every object has',
      { 'Fn::GetAtt': ['Table', 'toString'] },
      'Table (AWS::DynamoDB::Table) has no attribute toString',
    ],
    ['Fn::Sub of nothing', { 'Fn::Sub': 'a ${Nobody}' }, 'nothing is called Nobody'],
    [
      'Fn::Sub of a missing attribute',
      { 'Fn::Sub': '${Table.Url}' },
      'Table (AWS::DynamoDB::Table) has no attribute Url',
    ],
    ['Fn::Sub of no text', { 'Fn::Sub': { Ref: 'Table' } }, 'Fn::Sub needs a text'],
    ['Fn::Join of no list', { 'Fn::Join': [',', { Ref: 'Stage' }] }, 'Fn::Join needs a list'],
    ['Fn::Select of no list', { 'Fn::Select': [0, { Ref: 'Stage' }] }, 'Fn::Select needs a list'],
    ['Fn::Select beyond the end', { 'Fn::Select': [2, ['a', 'b']] }, 'Fn::Select finds nothing at 2 of 2'],
    ['Fn::Select by no number', { 'Fn::Select': ['length', ['a']] }, 'Fn::Select finds nothing at length of 1'],
    ['Fn::If of nothing', { 'Fn::If': ['Never', 1, 2] }, 'there is no condition Never'],
    ['conditions that need each other', { 'Fn::If': ['Chicken', 1, 2] }, 'the condition Chicken refers to itself'],
    ['Fn::FindInMap of no map', { 'Fn::FindInMap': ['None', 'prod', 'memory'] }, 'the mapping None has no prod/memory'],
    [
      'Fn::FindInMap of no entry',
      { 'Fn::FindInMap': ['Sizes', 'prod', 'constructor'] },
      'the mapping Sizes has no prod/constructor',
    ],
    ['Fn::ImportValue of nothing', { 'Fn::ImportValue': 'nobody' }, 'no stack exports nobody'],
    ['a function that is not known', { 'Fn::Nothing': [] }, 'the function Fn::Nothing is not supported'],
  ])('refuses %s', (_name, value, message) => {
    expect(() => stackOf('Shop', TEMPLATE).resolve(value)).toThrow(refusal('Shop', message));
  });
});

describe('an import', () => {
  const exporting = (name: string, Value: unknown, more: object = {}): Template => ({
    Conditions: { Never: { 'Fn::Equals': [1, 2] } },
    Outputs: { Out: { Value, Export: { Name: name }, ...more } },
  });
  const importing = (name: string) => ({ 'Fn::ImportValue': name });

  it('finds the export of a stack that is read later, also by a composed name', () => {
    const exports = new Exports();
    const stack = stackOf('Shop', {}, exports);
    stackOf('Files', IMPORTED, exports);
    expect(stack.resolve({ 'Fn::ImportValue': { 'Fn::Join': ['-', ['Files', 'bucket']] } })).toBe('arn:aws:s3:::files');
  });

  it('works across several stacks', () => {
    const exports = new Exports();
    const stack = stackOf('A', exporting('a', importing('b')), exports);
    stackOf('B', exporting('b', importing('c')), exports);
    stackOf('C', exporting('c', { Ref: 'AWS::StackName' }), exports);
    expect(stack.resolve(importing('a'))).toBe('C');
  });

  it('is refused if it leads back to itself', () => {
    const exports = new Exports();
    const stack = stackOf('A', exporting('a', importing('b')), exports);
    stackOf('B', exporting('b', importing('a')), exports);
    expect(() => stack.resolve(importing('a'))).toThrow(refusal('A', 'the export a refers to itself'));
  });

  it('ignores an output whose condition is false', () => {
    const exports = new Exports();
    stackOf('A', exporting('a', 'value', { Condition: 'Never' }), exports);
    expect(() => stackOf('B', {}, exports).resolve(importing('a'))).toThrow(refusal('B', 'no stack exports a'));
  });

  it('stays within its region, where each export name is unique', () => {
    const exports = new Exports();
    stackOf('A', exporting('a', 'here'), exports);
    stackOf('A', exporting('a', 'there'), exports, 'eu-south-2');
    expect(stackOf('B', {}, exports, 'eu-south-2').resolve(importing('a'))).toBe('there');
    const problems = new Problems();
    stackOf('C', exporting('a', 'again'), exports).check(problems);
    expect(() => problems.throwIfAny()).toThrow(refusal('C', 'the export a is there already'));
  });
});
