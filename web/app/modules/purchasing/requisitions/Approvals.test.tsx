// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { leave, Refused, show } from '../../../../testing/app.tsx';
import en from '../texts/en.json';
import es from '../texts/es.json';
import { Approvals } from './Approvals.tsx';

const ROW = {
  id: 'Q1',
  state: 'SUBMITTED',
  neededBy: '2026-12-24',
  lineCount: 2,
  total: '1180.00',
  currency: 'PEN',
  requestedBy: 'Luis Quispe',
  requestedById: 'U2',
  submittedAt: '2026-12-01T15:00:00.000Z',
  mayApprove: true,
  waitingFor: [{ role: 'ADMIN', count: 1 }],
  version: 4,
  createdAt: '2026-12-01T14:00:00.000Z',
};

describe('what waits for an approval', () => {
  afterEach(leave);

  it('is approved by one press, in the version that was looked at, and is gone', async () => {
    let rows = [ROW];
    const { asked } = await show(<Approvals />, {
      texts: { es, en },
      permissions: ['inventory:cost'],
      answers: {
        requisitionList: () => ({ requisitions: { items: rows, nextToken: null } }),
        approveRequisition: () => {
          rows = [];
          return { approveRequisition: { id: 'Q1', state: 'APPROVED' } };
        },
      },
    });
    const card = await screen.findByRole('article', { name: 'Luis Quispe' });
    expect(card.textContent).toContain('2 líneas');
    expect(card.textContent).toMatch(/S\/\s1,180\.00/);
    fireEvent.click(screen.getByRole('button', { name: 'Aprobar' }));
    expect(await screen.findByText('Nada espera su aprobación.')).toBeTruthy();
    const sent = asked.filter(({ name }) => name === 'approveRequisition');
    expect(sent.map(({ variables }) => [variables['id'], variables['expectedVersion']])).toEqual([['Q1', 4]]);
  });

  it('says what was refused, and asks anew for what stands', async () => {
    const { asked } = await show(<Approvals />, {
      texts: { es, en },
      answers: {
        requisitionList: () => ({ requisitions: { items: [ROW], nextToken: null } }),
        approveRequisition: () => {
          throw new Refused('STALE_VERSION');
        },
      },
    });
    const lists = (): number => asked.filter(({ name }) => name === 'requisitionList').length;
    fireEvent.click(await screen.findByRole('button', { name: 'Aprobar' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    await waitFor(() => expect(lists()).toBeGreaterThan(1));
    // Without the right to see costs there is no amount, and no sign of one.
    expect(screen.getByRole('article').textContent).not.toContain('S/');
  });

  it('says why where somebody says no', async () => {
    const { asked } = await show(<Approvals />, {
      texts: { es, en },
      answers: {
        requisitionList: () => ({ requisitions: { items: [ROW], nextToken: null } }),
        rejectRequisition: () => ({ rejectRequisition: { id: 'Q1', state: 'REJECTED' } }),
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Rechazar' }));
    fireEvent.change(await screen.findByLabelText(/Motivo/), { target: { value: ' Muy caro ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Confirmar' }));
    await waitFor(() =>
      expect(asked.find(({ name }) => name === 'rejectRequisition')?.variables).toMatchObject({
        id: 'Q1',
        expectedVersion: 4,
        reason: 'Muy caro',
      }),
    );
  });
});
