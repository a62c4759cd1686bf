/** What mutations of users refuse. */
import { unique } from '../workshop.ts';
import type { CasesByMutation } from './case.ts';
import { LONG } from './case.ts';

export const users: CasesByMutation = {
  createUser: ({ user }) => {
    const input = { name: 'Ana', email: `${unique().toLowerCase()}@taller.example`, role: 'CASHIER' };
    return [
      ['no name', { input: { ...input, name: ' ' } }, 'VALIDATION', 'input.name'],
      ['a name too long', { input: { ...input, name: LONG } }, 'VALIDATION', 'input.name'],
      ['an e-mail that is none', { input: { ...input, email: 'ana' } }, 'VALIDATION', 'input.email'],
      ['an e-mail without a domain', { input: { ...input, email: 'ana@taller' } }, 'VALIDATION', 'input.email'],
      [
        'an e-mail that Cognito does not take',
        { input: { ...input, email: 'peña@taller.example' } },
        'VALIDATION',
        'input.email',
      ],
      ['an e-mail too long', { input: { ...input, email: `${LONG}@taller.example` } }, 'VALIDATION', 'input.email'],
      [
        'an e-mail with two dots together',
        { input: { ...input, email: 'a..b@taller.example' } },
        'VALIDATION',
        'input.email',
      ],
      ["another's e-mail", { input: { ...input, email: user.email.toUpperCase() } }, 'DUPLICATE', 'input.email'],
      ['a telephone without its country', { input: { ...input, phone: '987654321' } }, 'VALIDATION', 'input.phone'],
      ['a role that is not there', { input: { ...input, role: 'PILOT' } }, 'NOT_FOUND', 'input.role'],
      ['no role', { input: { ...input, role: '' } }, 'NOT_FOUND', 'input.role'],
    ];
  },
  updateUser: ({ user, userId }) => [
    ['an id that is nobody', { id: 'nobody', input: { name: 'Ana' } }, 'NOT_FOUND', 'id'],
    ['no name', { id: user.id, input: { name: null } }, 'VALIDATION', 'input.name'],
    ['an empty name', { id: user.id, input: { name: '' } }, 'VALIDATION', 'input.name'],
    ['no role', { id: user.id, input: { role: null } }, 'VALIDATION', 'input.role'],
    ['a role that is not there', { id: user.id, input: { role: 'PILOT' } }, 'NOT_FOUND', 'input.role'],
    ['a telephone without its country', { id: user.id, input: { phone: '1' } }, 'VALIDATION', 'input.phone'],
    [
      'a stale version',
      { id: user.id, input: { name: 'Ana' }, expectedVersion: 77 },
      'STALE_VERSION',
      'expectedVersion',
    ],
    ['the last administrator demoted', { id: userId, input: { role: 'ADVISOR' } }, 'LOCKED', 'id'],
  ],
  disableUser: ({ userId }) => [
    ['an id that is nobody', { id: 'nobody' }, 'NOT_FOUND', 'id'],
    ['the last administrator', { id: userId }, 'LOCKED', 'id'],
  ],
  enableUser: () => [['an id that is nobody', { id: 'nobody' }, 'NOT_FOUND', 'id']],
  signOutUser: () => [['an id that is nobody', { id: 'nobody' }, 'NOT_FOUND', 'id']],
  // Takes nothing that could be wrong.
  signOutEverywhere: () => [],
  resetAuthenticator: () => [['an id that is nobody', { id: 'nobody' }, 'NOT_FOUND', 'id']],
};
