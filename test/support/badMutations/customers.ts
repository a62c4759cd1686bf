/** What mutations of customers refuse. */
import type { CasesByMutation } from './case.ts';
import { LONG } from './case.ts';

export const customers: CasesByMutation = {
  createCustomer: ({ dni }) => [
    ['an empty name', { input: { name: '' } }, 'VALIDATION', 'input.name'],
    ['a blank name', { input: { name: '   ' } }, 'VALIDATION', 'input.name'],
    ['a name too long', { input: { name: LONG } }, 'VALIDATION', 'input.name'],
    ['notes too long', { input: { name: 'Ana', notes: LONG } }, 'VALIDATION', 'input.notes'],
    ['an address too long', { input: { name: 'Ana', address: LONG } }, 'VALIDATION', 'input.address'],
    ['mail without an address', { input: { name: 'Ana', notify: ['EMAIL'] } }, 'VALIDATION', 'input.notify'],
    [
      'an e-mail that SES does not take',
      { input: { name: 'Ana', email: 'peña@correo.example' } },
      'VALIDATION',
      'input.email',
    ],
    [
      'an e-mail with two dots together',
      { input: { name: 'Ana', email: 'a..b@correo.example' } },
      'VALIDATION',
      'input.email',
    ],
    [
      'an e-mail that begins with a dot',
      { input: { name: 'Ana', email: '.a@correo.example' } },
      'VALIDATION',
      'input.email',
    ],
    ['an e-mail too long', { input: { name: 'Ana', email: `${LONG}@correo.example` } }, 'VALIDATION', 'input.email'],
    // AppSync takes a number without a country only where it is North American.
    ['a telephone without its country', { input: { name: 'Ana', phone: '201 555 0123' } }, 'VALIDATION', 'input.phone'],
    ['a tax id without its kind', { input: { name: 'Ana', taxId: '10117410' } }, 'VALIDATION', 'input.taxIdType'],
    ['a kind without its tax id', { input: { name: 'Ana', taxIdType: 'DNI' } }, 'VALIDATION', 'input.taxId'],
    [
      'a kind of another country',
      { input: { name: 'Ana', taxIdType: 'RFC', taxId: 'GODE561231GR8' } },
      'VALIDATION',
      'input.taxIdType',
    ],
    [
      'a wrong check digit',
      { input: { name: 'Ana', taxIdType: 'RUC', taxId: '20131312954' } },
      'VALIDATION',
      'input.taxId',
    ],
    ['a tax id too long', { input: { name: 'Ana', taxIdType: 'DNI', taxId: LONG } }, 'VALIDATION', 'input.taxId'],
    [
      "another's tax id",
      { input: { name: 'Ana', taxIdType: 'dni', taxId: ` ${dni.slice(0, 2)}.${dni.slice(2)} ` } },
      'DUPLICATE',
      'input.taxId',
    ],
  ],
  updateCustomer: ({ customer, dni }) => [
    ['an id that is nobody', { id: 'nobody', input: { name: 'Ana' } }, 'NOT_FOUND', 'id'],
    ['an empty id', { id: '', input: { name: 'Ana' } }, 'NOT_FOUND', 'id'],
    ['an id too long', { id: LONG, input: { name: 'Ana' } }, 'VALIDATION', 'id'],
    ['mail without an address', { id: customer.id, input: { notify: ['EMAIL'] } }, 'VALIDATION', 'input.notify'],
    [
      'an e-mail that SES does not take',
      { id: customer.id, input: { email: 'peña@correo.example' } },
      'VALIDATION',
      'input.email',
    ],
    [
      'an e-mail that ends with a dot',
      { id: customer.id, input: { email: 'a.@correo.example' } },
      'VALIDATION',
      'input.email',
    ],
    ['no name', { id: customer.id, input: { name: null } }, 'VALIDATION', 'input.name'],
    ['an empty name', { id: customer.id, input: { name: '' } }, 'VALIDATION', 'input.name'],
    ["another's tax id", { id: customer.id, input: { taxIdType: 'DNI', taxId: dni } }, 'DUPLICATE', 'input.taxId'],
    [
      'a stale version',
      { id: customer.id, expectedVersion: 99, input: { name: 'Ana' } },
      'STALE_VERSION',
      'expectedVersion',
    ],
  ],
  deleteCustomer: ({ customer }) => [
    ['an id that is nobody', { id: 'nobody' }, 'NOT_FOUND', 'id'],
    ['a customer with history', { id: customer.id }, 'LOCKED', 'id'],
    ['a stale version', { id: customer.id, expectedVersion: 99 }, 'STALE_VERSION', 'expectedVersion'],
  ],
};
