// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { leave, show } from '../../../testing/app.tsx';
import { Printed, PrintButton, usePaper } from './Printed.tsx';

function Slip() {
  const control = usePaper('slip', 'sheet');
  return (
    <>
      <PrintButton {...control} />
      <Printed paper={control.paper}>
        <p>Orden de Rosa</p>
      </Printed>
    </>
  );
}

const paper = async (): Promise<string | null> =>
  (await screen.findByText('Orden de Rosa')).closest('[data-paper]')?.getAttribute('data-paper') ?? null;

describe('what is printed', () => {
  afterEach(leave);

  it('goes on the paper that this workplace chose last', async () => {
    await show(<Slip />);
    expect(await paper()).toBe('sheet');
    fireEvent.click(screen.getByRole('radio', { name: 'Rollo 80 mm' }));
    expect(await paper()).toBe('roll');
    cleanup();
    await show(<Slip />);
    expect(await paper()).toBe('roll');
  });

  it('goes on the usual paper where something else was stored', async () => {
    localStorage.setItem('taller.paper.slip', '"papyrus"');
    await show(<Slip />);
    expect(await paper()).toBe('sheet');
  });

  it('is printed by its button, which is not on it', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    await show(<Slip />);
    const button = await screen.findByRole('button', { name: 'Imprimir' });
    fireEvent.click(button);
    expect(print).toHaveBeenCalledOnce();
    expect(button.closest('[data-no-print]')).not.toBeNull();
  });
});
