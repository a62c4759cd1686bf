/** What mutations of roles refuse. */
import type { CasesByMutation } from './case.ts';
import { LONG } from './case.ts';

export const roles: CasesByMutation = {
  saveRole: () => {
    const input = { name: 'PILOT', permissions: ['self:read'] };
    return [
      [
        'a permission misspelt',
        { input: { ...input, permissions: ['self:read', 'workorder:reed'] } },
        'VALIDATION',
        'input.permissions.1',
      ],
      ['a name in small letters', { input: { ...input, name: 'pilot' } }, 'VALIDATION', 'input.name'],
      ['an empty name', { input: { ...input, name: '' } }, 'VALIDATION', 'input.name'],
      ['a description too long', { input: { ...input, description: LONG } }, 'VALIDATION', 'input.description'],
      [
        'an administrator who could not administer',
        { input: { name: 'ADMIN', permissions: ['self:read'] } },
        'LOCKED',
        'input.permissions',
      ],
      ['a version of what is not there', { input, expectedVersion: 1 }, 'STALE_VERSION', 'expectedVersion'],
      [
        'a stale version',
        { input: { name: 'SCREEN', permissions: ['self:read'] }, expectedVersion: 77 },
        'STALE_VERSION',
        'expectedVersion',
      ],
    ];
  },
  deleteRole: () => [
    ['a role that is not there', { name: 'PILOT' }, 'NOT_FOUND', 'name'],
    ['a role that was there from the start', { name: 'INTEGRATOR' }, 'LOCKED', 'name'],
    ['a stale version', { name: 'INTEGRATOR', expectedVersion: 77 }, 'STALE_VERSION', 'expectedVersion'],
  ],
};
