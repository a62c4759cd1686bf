// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { begin } from '../../../shared/queue/queue.ts';
import { all, rewrite } from '../../../shared/queue/store.ts';
import { leave, show, USER } from '../../../testing/app.tsx';
import { MyRoute } from './MyRoute.tsx';
import en from './texts/en.json';
import es from './texts/es.json';

const START = { latitude: -13.516667, longitude: -71.978771 };
const stop = (number: number) => ({
  deliveryId: `D${number}`,
  number,
  latitude: START.latitude + number / 1_000,
  longitude: START.longitude,
  distanceKm: '0.50',
  arrivesAt: '2026-03-01T15:00:00.000Z',
  leavesAt: '2026-03-01T15:08:00.000Z',
  waitMinutes: 0,
  lateMinutes: 0,
  problem: null,
  locked: false,
  outcome: null,
  delivery: {
    id: `D${number}`,
    kind: 'RETURN_VEHICLE',
    status: 'ASSIGNED',
    address: `Av. Grau ${number}`,
    contactName: 'Portería',
    contactPhone: '+51987654321',
    note: null,
    arrivedAt: null,
    version: 1,
  },
});
const ROUTE = {
  id: 'R1',
  status: 'DRAFT',
  driverId: USER.id,
  driverName: USER.name,
  startsAt: '2026-03-01T14:00:00.000Z',
  endsAt: '2026-03-01T16:00:00.000Z',
  start: START,
  end: START,
  stopCount: 2,
  endedCount: 0,
  problemCount: 0,
  distanceKm: '2.00',
  homeDistanceKm: '1.00',
  nextDeliveryId: null,
  startedAt: null,
  finishedAt: null,
  plannedBy: 'Rosa',
  version: 1,
  items: [stop(1), stop(2)],
};
/** Nobody answers: what `fetch` does without network. */
const nobody = (): never => {
  throw new TypeError('Failed to fetch');
};

/** A button that still turns takes no tap. */
const press = async (name: string | RegExp): Promise<void> => {
  await waitFor(() => expect(screen.getByRole('button', { name }).hasAttribute('data-loading')).toBe(false));
  fireEvent.click(screen.getByRole('button', { name }));
};
const kept = async () => (await all()).map(({ kind }) => kind);

describe('the driver’s phone', () => {
  beforeEach(async () => {
    const nowhere = { getCurrentPosition: (_found: unknown, lost: () => void) => lost() };
    Object.defineProperty(navigator, 'geolocation', { value: nowhere, configurable: true });
    await rewrite((rows) => ({ remove: rows.map(({ key }) => key) }));
    await begin(USER.id);
    const answers = {
      routes: () => ({ routes: { items: [ROUTE], nextToken: null } }),
      route: () => ({ route: ROUTE }),
      startRoute: nobody,
      arriveAtDelivery: nobody,
      completeDelivery: nobody,
      failDelivery: nobody,
      finishRoute: nobody,
    };
    const permissions = ['delivery:read', 'delivery:drive', 'route:read'];
    await show(<MyRoute />, { answers, permissions, role: 'DRIVER', texts: { es, en } });
  });
  afterEach(leave);

  it('goes through the round without network, and keeps each step in order with its own time', async () => {
    await press('Empezar la ruta');
    expect(await screen.findByText('Parada 1')).toBeTruthy();
    await press('He llegado');
    await waitFor(async () => expect(await kept()).toEqual(['startRoute', 'arriveAtDelivery']));
    await press('Hecho');
    fireEvent.change(await screen.findByRole('textbox', { name: /Quién recibe/ }), { target: { value: 'Ana Quispe' } });
    await press('Confirmar');
    expect(await screen.findByText('Parada 2')).toBeTruthy();
    await press('No se pudo');
    fireEvent.change(await screen.findByRole('textbox', { name: /Por qué/ }), { target: { value: 'Cerrado' } });
    await press('Confirmar');
    await press('Estoy de vuelta');
    expect(await screen.findByText('Ruta terminada.')).toBeTruthy();
    const rows = await all();
    expect(rows.map(({ kind }) => kind)).toEqual([
      'startRoute',
      'arriveAtDelivery',
      'completeDelivery',
      'failDelivery',
      'finishRoute',
    ]);
    const times = rows.map(({ input }) => String(input['at'] ?? (input['input'] as { at?: string }).at));
    expect(times).toEqual([...times].sort());
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });

  it('asks for the name of whoever receives before anything is kept', async () => {
    await press('Empezar la ruta');
    await press('Hecho');
    await press('Confirmar');
    expect(await screen.findByText(/obligatorio|Falta/i)).toBeTruthy();
    expect(await kept()).toEqual(['startRoute']);
  });

  it('leads to the map and the telephone of the next stop', async () => {
    await press('Empezar la ruta');
    const map = await screen.findByRole('link', { name: 'Abrir en el mapa' });
    expect(map.getAttribute('href')).toBe('geo:-13.515667,-71.978771?q=-13.515667,-71.978771');
    expect(screen.getByRole('link', { name: 'Llamar' }).getAttribute('href')).toBe('tel:+51987654321');
  });
});
