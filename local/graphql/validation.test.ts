import { describe, expect, it } from 'vitest';
import { testApi } from './testApi.ts';

const api = testApi({
  schema: `type Query { pet(id: ID!, kind: Kind, at: AWSDateTime, n: Int): Pet find(input: Find): [Pet!] }
type Pet { name: String friend: Pet }
input Find { name: String! age: Int at: [AWSDateTime] }
enum Kind { CAT DOG }`,
});

describe('an invalid document', () => {
  it.each([
    ['{ pet(id: 1) { nmae } }', "FieldUndefined: Field 'nmae' in type 'Pet' is undefined @ 'pet/nmae'"],
    [
      '{ pet(id: 1) { ...F } } fragment F on Pet { friend { x } }',
      "FieldUndefined: Field 'x' in type 'Pet' is undefined @ 'F/friend/x'",
    ],
    ['{ pet { name } }', "MissingFieldArgument: Missing field argument id @ 'pet'"],
    ['{ pet(id: 1, x: 2) { name } }', "UnknownArgument: Unknown field argument x @ 'pet'"],
    ['{ pet(id: 1) }', "SubSelectionRequired: Sub selection required for type Pet of field pet @ 'pet'"],
    ['{ find }', "SubSelectionRequired: Sub selection required for type null of field find @ 'find'"],
    [
      '{ pet(id: 1) { name { x } } }',
      "SubSelectionNotAllowed: Sub selection not allowed on leaf type String of field name @ 'pet/name'",
    ],
    ['{ pet(id: $id) { name } }', "UndefinedVariable: Undefined variable id @ 'pet'"],
    ['query ($id: ID) { pet(id: 1) { name } }', 'UnusedVariable: Unused variable id'],
    ['query ($id: Strin) { pet(id: $id) { name } }', 'UnknownType: Unknown type Strin'],
    [
      'query ($id: String!) { pet(id: $id) { name } }',
      "VariableTypeMismatch: Variable type 'String!' doesn't match expected type 'ID!' @ 'pet'",
    ],
    ['{ pet(id: 1) { ...F } }', "UndefinedFragment: Undefined fragment F @ 'pet'"],
    [
      '{ pet(id: 1, n: "a") { name } }',
      "WrongType: argument 'n' with value 'StringValue{value='a'}' is not a valid 'Int' @ 'pet'",
    ],
    [
      '{ pet(id: 1, kind: COW) { name } }',
      "WrongType: argument 'kind' with value 'EnumValue{name='COW'}' is not a valid 'Kind' @ 'pet'",
    ],
    [
      '{ pet(id: 1, at: "now") { name } }',
      "WrongType: argument 'at' with value 'StringValue{value='now'}' is not a valid 'AWSDateTime' @ 'pet'",
    ],
    [
      '{ find(input: {name: "a", at: ["now"]}) { name } }',
      "WrongType: argument 'input.at[0]' with value 'StringValue{value='now'}' is not a valid 'AWSDateTime' @ 'find'",
    ],
    [
      '{ find(input: {age: 1}) { name } }',
      "WrongType: argument 'input' with value 'ObjectValue{objectFields=[" +
        "ObjectField{name='age', value=IntValue{value=1}}]}' is missing required fields '[name]' @ 'find'",
    ],
  ])('is refused: %s', async (query, message) => {
    const { data, errors } = await api.ask(query);
    expect(data).toBeNull();
    expect(errors?.map((each) => each.message)).toContain(`Validation error of type ${message}`);
    expect(errors?.[0]).toEqual({
      path: null,
      locations: [{ line: 1, column: expect.any(Number) as number, sourceName: null }],
      message: expect.any(String) as string,
    });
  });
});

describe('invalid variables', () => {
  const PET = 'query ($id: ID!, $kind: Kind) { pet(id: $id, kind: $kind) { name } }';
  const FIND = 'query ($input: Find) { find(input: $input) { name } }';
  it.each<[string, Record<string, unknown>, string]>([
    [PET, {}, "Variable 'id' has coerced Null value for NonNull type 'ID!'"],
    [PET, { id: null }, "Variable 'id' has coerced Null value for NonNull type 'ID!'"],
    [FIND, { input: {} }, "Variable 'input' has coerced Null value for NonNull type 'String!'"],
    [FIND, { input: { name: null } }, "Variable 'input' has coerced Null value for NonNull type 'String!'"],
    [
      FIND,
      { input: { name: 'a', color: 1 } },
      "The variables input contains a field name 'color' that is not defined for input object type 'Find' ",
    ],
    [
      PET,
      { id: 1, kind: 'COW' },
      `Variable 'kind' has an invalid value. Value "COW" does not exist in "Kind" enum. Did you mean the enum value "CAT" or "DOG"?`,
    ],
    [
      FIND,
      { input: { name: 'a', at: ['now'] } },
      "Variable 'input' has an invalid value. Unable to parse `now` as a valid DateTime Object.",
    ],
    [PET, { id: { a: 1 } }, `Variable 'id' has an invalid value. ID cannot represent value: { a: 1 }`],
  ])('are refused: %s %j', async (query, variables, message) => {
    expect(await api.ask(query, { variables })).toMatchObject({ data: null, errors: [{ path: null, message }] });
  });
});
