// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { leave, Refused, show } from '../../../testing/app.tsx';
import { MissingParts } from './MissingParts.tsx';
import type { MissingPart, Order } from './order.ts';
import en from './texts/en.json';
import es from './texts/es.json';

const part = (id: string, more: Partial<MissingPart>): MissingPart => ({
  id,
  inventoryItem: null,
  description: `Pieza ${id}`,
  quantity: '2',
  reserved: '0',
  status: 'OPEN',
  requisitionId: null,
  note: null,
  ...more,
});
const order = (missingParts: MissingPart[], state: Order['state'] = 'IN_PROGRESS') =>
  ({ id: 'W1', state, missingParts }) as Order;
const texts = { es, en };
const MAY = ['workorder:edit', 'requisition:create', 'requisition:read'] as const;

describe('what an order misses', () => {
  afterEach(leave);

  it('is asked for with one press: what nobody asked for yet, each for its order, and sent to be approved', async () => {
    const parts = [
      part('P1', { inventoryItem: { id: 'I1', unit: 'unidad' } }),
      part('P2', {}),
      part('P3', { status: 'REQUESTED', requisitionId: 'Q0' }),
    ];
    const { asked } = await show(<MissingParts order={order(parts)} />, {
      texts,
      permissions: [...MAY],
      answers: {
        askForMissing: () => ({ createRequisition: { id: 'Q1' } }),
        submitMissing: () => ({ submitRequisition: { id: 'Q1' } }),
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Pedir 2 repuestos' }));
    await waitFor(() => expect(asked.map(({ name }) => name)).toContain('submitMissing'));
    const sent = asked.find(({ name }) => name === 'askForMissing')?.variables['input'];
    expect(sent).toEqual({
      items: [
        { inventoryItemId: 'I1', quantity: '2', workOrderId: 'W1', missingPartId: 'P1' },
        { description: 'Pieza P2', quantity: '2', workOrderId: 'W1', missingPartId: 'P2' },
      ],
    });
    expect(asked.find(({ name }) => name === 'submitMissing')?.variables['id']).toBe('Q1');
  });

  it('says where each part stands, and what of it is set aside', async () => {
    const parts = [
      part('P1', { status: 'REQUESTED', requisitionId: 'Q1', reserved: '1.5' }),
      part('P2', { status: 'ARRIVED', reserved: '2' }),
      part('P3', { status: 'USED' }),
    ];
    await show(<MissingParts order={order(parts)} />, { texts, permissions: [...MAY], answers: {} });
    const told = (await screen.findAllByText(/^(Pedido|Llegó|Usado)$/)).map((tag) => tag.textContent);
    expect(told).toEqual(['Pedido', 'Llegó', 'Usado']);
    expect(document.querySelector('[data-missing=P1]')?.textContent).toContain('apartado 1.5');
    // What was used is not given up any more, and nothing is left to ask for.
    expect(screen.getAllByRole('button', { name: /^Ya no hace falta/ })).toHaveLength(2);
    expect(screen.queryByRole('button', { name: /^Pedir/ })).toBeNull();
  });

  it('says what was refused where a part is given up', async () => {
    await show(<MissingParts order={order([part('P1', {})])} />, {
      texts,
      permissions: [...MAY],
      answers: {
        doWithout: () => {
          throw new Refused('LOCKED');
        },
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: /^Ya no hace falta/ }));
    expect(await screen.findByRole('alert')).toBeTruthy();
  });

  it.each([
    ['somebody who may not change the order', [], 'IN_PROGRESS'],
    ['an order that is over', MAY, 'DELIVERED'],
  ] as const)('is not shown, where there is nothing, to %s', async (_who, permissions, state) => {
    await show(<MissingParts order={order([], state)} />, { texts, permissions: [...permissions], answers: {} });
    expect(screen.queryByRole('heading', { name: 'Lo que le falta' })).toBeNull();
  });
});
