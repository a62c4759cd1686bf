import { describe, expect, it } from 'vitest';
import { openedToKeys } from './keyAccess.ts';

const SDL = `
type Query { things: Page secrets: Secret closed: Other }
type Mutation { publish: Change @aws_iam }
type Page { items: [Thing!]! }
type Thing { id: ID! next: Thing }
type Secret { id: ID! }
type Other { thing: Thing }
type Change @aws_iam @aws_cognito_user_pools { id: ID! thing: Thing }
`;

const opened = (...fields: string[]): string => openedToKeys(SDL, fields).replaceAll(/\s+/g, ' ');

describe('the schema as it is deployed', () => {
  it('opens a field and every type below it to keys, and keeps it open to users', () => {
    const sdl = opened('Query.things');
    expect(sdl).toContain('things: Page @aws_cognito_user_pools @aws_lambda');
    expect(sdl).toContain('type Page @aws_cognito_user_pools @aws_lambda {');
    expect(sdl).toContain('type Thing @aws_cognito_user_pools @aws_lambda {');
  });

  it('leaves everything else as it is', () => {
    const sdl = opened('Query.things');
    expect(sdl).toContain('secrets: Secret closed: Other }');
    expect(sdl).toContain('type Secret {');
    expect(sdl).toContain('type Other {');
    expect(sdl).toContain('publish: Change @aws_iam }');
    expect(sdl).toContain('type Change @aws_iam @aws_cognito_user_pools {');
  });

  it('adds keys to what directives open to others', () => {
    expect(openedToKeys('type Query { a: Change } type Change @aws_iam { id: ID }', ['Query.a'])).toContain(
      'type Change @aws_iam @aws_lambda',
    );
  });
});
