// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NetworkError } from '../../../client/index.ts';
import { begin, known, sendOrKeep } from '../../shared/queue/queue.ts';
import { all, rewrite } from '../../shared/queue/store.ts';
import type { Answers } from '../../testing/app.tsx';
import { HOSTILE, leave, Refused, show, USER } from '../../testing/app.tsx';
import { Outbox } from './Outbox.tsx';

const unsent = (): Promise<never> => Promise.reject(new NetworkError('nobody answers'));

/** As reception keeps them: a customer, and their vehicle behind them. */
async function fillIn(name = 'Rosa', by = USER.id): Promise<void> {
  await begin(by);
  await sendOrKeep({ key: 'c', kind: 'createCustomer', label: name, input: { name } }, unsent);
  const vehicle = { customerId: 'c', plate: 'ABC-123', make: 'Toyota', model: 'Hilux' };
  await sendOrKeep({ key: 'v', kind: 'createVehicle', label: 'ABC-123', input: vehicle }, unsent);
}

const CREATED: Answers = {
  createCustomer: () => ({ createCustomer: { id: 'C1' } }),
  createVehicle: () => ({ createVehicle: { id: 'V1' } }),
};
const cut = (): never => {
  throw new TypeError('nobody answers');
};
const outbox = (): Element | null => document.querySelector('[data-outbox]');
const isEmpty = (): Promise<void> => waitFor(() => expect(outbox()).toBeNull());
const press = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};

describe('what waits for the network', () => {
  beforeEach(async () => {
    // This browser has none: one page alone sends.
    Object.defineProperty(navigator, 'locks', {
      value: { request: (_name: string, work: () => unknown) => work() },
      configurable: true,
    });
    const rows = await all();
    await rewrite(() => ({ remove: rows.map(({ key }) => key) }));
    await begin(USER.id);
  });
  afterEach(leave);

  it('is named, and sent by itself in its order when the network is back', async () => {
    await fillIn();
    let isBack = false;
    const { asked } = await show(<Outbox />, {
      answers: { ...CREATED, createCustomer: (sent) => (isBack ? CREATED['createCustomer']?.(sent) : cut()) },
    });
    expect((await screen.findByText(/Esperan conexión/)).textContent).toBe(
      'Esperan conexión: cliente Rosa, vehículo ABC-123',
    );
    await waitFor(() => expect(asked.map(({ name }) => name)).toContain('createCustomer'));
    expect(outbox()).not.toBeNull();
    isBack = true;
    dispatchEvent(new Event('online'));
    await isEmpty();
    const vehicle = asked.filter(({ name }) => name === 'createVehicle');
    // Once, and of the customer that the server made.
    expect(vehicle.map(({ variables }) => variables)).toEqual([
      expect.objectContaining({ idempotencyKey: 'v', input: expect.objectContaining({ customerId: 'C1' }) as object }),
    ]);
    expect(await screen.findByText('Se enviaron 2 registros que esperaban')).toBeTruthy();
  });

  it('says what was refused and why, holds what depends on it, and is sent again when somebody says so', async () => {
    await fillIn();
    let isForbidden = true;
    const { asked } = await show(<Outbox />, {
      answers: {
        ...CREATED,
        createCustomer: (sent) => {
          if (isForbidden) throw new Refused('FORBIDDEN', { permission: 'customer:save' });
          return CREATED['createCustomer']?.(sent);
        },
      },
    });
    const refused = await screen.findByRole('alert');
    expect(within(refused).getByText('No se pudo registrar: cliente Rosa')).toBeTruthy();
    expect(refused.textContent).toContain('Su rol no permite hacer esto.');
    expect(screen.getByText('Esperan lo que usted decida: vehículo ABC-123')).toBeTruthy();
    expect(asked.some(({ name }) => name === 'createVehicle')).toBe(false);
    isForbidden = false;
    press('Enviar otra vez');
    await isEmpty();
    expect(asked.filter(({ name }) => name === 'createVehicle')).toHaveLength(1);
  });

  it('is discarded after a question that names what goes with it, and nothing is sent of it', async () => {
    await fillIn();
    const { asked } = await show(<Outbox />, {
      answers: {
        createCustomer: () => {
          throw new Refused('VALIDATION', { field: 'input.name' });
        },
      },
    });
    await screen.findByRole('alert');
    press('Descartar');
    const question = await screen.findByRole('dialog');
    expect(question.textContent).toContain('También se descarta: vehículo ABC-123.');
    fireEvent.click(within(question).getByRole('button', { name: 'Descartar' }));
    await isEmpty();
    expect(known()).toEqual([]);
    expect(asked.some(({ name }) => name === 'createVehicle')).toBe(false);
  });

  it('shows what somebody pasted as it is, and does nothing that it says', async () => {
    await fillIn(HOSTILE);
    await show(<Outbox />, {
      answers: {
        createCustomer: () => {
          throw new Refused('VALIDATION', { field: 'input.name' });
        },
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('<script>alert(1)</script>');
    expect(document.querySelector('[data-outbox] script')).toBeNull();
  });

  it('is nobody else’s: what another user of this browser filled in is neither shown nor sent', async () => {
    await fillIn('De otra persona', 'U2');
    let isSeen = false;
    const watch = new MutationObserver(() => (isSeen ||= outbox() !== null));
    watch.observe(document.body, { childList: true, subtree: true });
    const { asked } = await show(<Outbox />, { answers: CREATED });
    await waitFor(() => expect(asked.map(({ name }) => name)).toContain('settings'));
    await waitFor(() => expect(known()).toEqual([]));
    watch.disconnect();
    expect(isSeen).toBe(false);
    expect(await all()).toHaveLength(2);
    expect(asked.some(({ name }) => name.startsWith('create'))).toBe(false);
  });
});
