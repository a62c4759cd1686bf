// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { leave, show, USER } from '../../../testing/app.tsx';
import type { Permission } from '../../generated/permissions.ts';
import { MOST_STEPS, stepsFor } from './steps.ts';
import en from './texts/en.json';
import es from './texts/es.json';
import { Tour } from './Tour.tsx';
import { useTour } from './useTour.ts';

const ADVISOR: readonly Permission[] = ['workorder:create', 'workorder:detail', 'workorder:update'];

function Start() {
  const tour = useTour();
  return (
    <main id="main" tabIndex={-1}>
      <nav>
        <a href="/app/reception">Recepción</a>
      </nav>
      <input aria-label="Campo" />
      <button type="button" onClick={tour.begin}>
        Otra vez
      </button>
      {tour.steps.length > 0 && <Tour steps={tour.steps} onEnd={tour.end} />}
    </main>
  );
}

const options = { permissions: ADVISOR, texts: { es, en } };
const dialog = (): HTMLElement | null => screen.queryByRole('dialog');

describe('the tour', () => {
  afterEach(leave);

  it('shows what is theirs to who is here for the first time, step by step, and never again unasked', async () => {
    await show(<Start />, options);
    await screen.findByRole('dialog', { name: 'Recepción' });
    expect(document.querySelector('nav a')?.hasAttribute('data-pointed-at')).toBe(true);
    expect(document.activeElement?.textContent).toBe('Siguiente');
    const seen = [dialog()?.getAttribute('data-tour-step')];
    while (screen.queryByRole('button', { name: 'Siguiente' })) {
      fireEvent.click(screen.getByRole('button', { name: 'Siguiente' }));
      seen.push(dialog()?.getAttribute('data-tour-step'));
    }
    expect(seen).toEqual(['reception', 'orders', 'late', 'find', 'help']);
    fireEvent.click(screen.getByRole('button', { name: 'Empezar' }));
    expect(dialog()).toBeNull();
    expect(document.querySelector('[data-pointed-at]')).toBeNull();
    expect(localStorage.getItem(`taller.tour.${USER.id}`)).toBe('seen');
    fireEvent.click(screen.getByRole('button', { name: 'Otra vez' }));
    expect(await screen.findByRole('dialog', { name: 'Recepción' })).toBeTruthy();
  });

  it('is put away by Escape, for this user', async () => {
    await show(<Start />, options);
    await screen.findByRole('dialog');
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
    expect(dialog()).toBeNull();
    expect(localStorage.getItem(`taller.tour.${USER.id}`)).toBe('seen');
  });

  it('is not there while somebody types', async () => {
    await show(<Start />, options);
    await screen.findByRole('dialog');
    const field = screen.getByLabelText('Campo');
    act(() => field.focus());
    await waitFor(() => expect(dialog()).toBeNull());
    act(() => field.blur());
    await screen.findByRole('dialog');
    // It does not take the focus a second time.
    expect(document.activeElement?.textContent).not.toBe('Siguiente');
  });

  it('is shown to nobody where it is switched off, and to nobody who has seen it', async () => {
    for (const key of ['taller.tour', `taller.tour.${USER.id}`]) {
      localStorage.setItem(key, key === 'taller.tour' ? 'off' : 'seen');
      await show(<Start />, options);
      await screen.findByLabelText('Campo');
      expect(dialog()).toBeNull();
      leave();
    }
  });

  it.each(['ADMIN', 'ADVISOR', 'TECHNICIAN', 'CASHIER', 'STOREKEEPER', 'PAINTER'])(
    'has at most five steps, each with its words: %s',
    (role) => {
      const steps = stepsFor(role, () => true);
      expect(steps.length).toBeGreaterThan(2);
      expect(steps.length).toBeLessThanOrEqual(MOST_STEPS);
      for (const { name } of steps)
        for (const { tour } of [es, en] as const)
          expect([name, (tour as Record<string, unknown>)[name]]).toEqual([
            name,
            { title: expect.any(String), text: expect.any(String) },
          ]);
    },
  );

  it('shows nothing that a role may not use, and nothing at all to who can go nowhere', () => {
    expect(stepsFor('ADVISOR', (permission) => permission === 'workorder:detail').map(({ name }) => name)).toEqual([
      'orders',
      'find',
      'help',
    ]);
    expect(stepsFor('SCREEN', () => false)).toEqual([]);
  });
});
