import { describe, expect, it } from 'vitest';
import { differencesOf } from './differences.ts';

describe('an entry of the log', () => {
  it('shows what differs, and nothing that stayed', () => {
    expect(differencesOf('{"name":"A","bay":"B1","items":[1]}', '{"name":"A","bay":"B2","items":[1,2]}')).toEqual([
      { field: 'bay', before: 'B1', after: 'B2' },
      { field: 'items', before: '[1]', after: '[1,2]' },
    ]);
  });

  it('shows all of what is new, and all of what is gone', () => {
    expect(differencesOf(null, '{"name":"A","phone":null}')).toEqual([{ field: 'name', before: '', after: 'A' }]);
    expect(differencesOf('{"enabled":false}', null)).toEqual([{ field: 'enabled', before: 'false', after: '' }]);
  });
});
