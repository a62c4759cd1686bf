// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { leave, show } from '../../../testing/app.tsx';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { CreateCustomerInputFields } from '../../generated/inputs.ts';
import { Field } from './Field.tsx';
import { FormDialog } from './FormDialog.tsx';
import { useNewForm } from './useApiForm.ts';

const LABELS = { name: 'Nombre', phone: 'Teléfono', notes: 'Notas' };
const NAMES = ['name', 'phone', 'notes'] as const;

function useCustomerForm() {
  const { client } = useSession();
  return useNewForm({
    fields: CreateCustomerInputFields,
    names: NAMES,
    create: (input) => client.createCustomer({ input }),
  });
}

function InDialog() {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpened(true)}>
        Abrir
      </button>
      {opened && <Opened onClose={() => setOpened(false)} />}
    </>
  );
}

function Opened({ onClose }: { onClose: () => void }) {
  const api = useCustomerForm();
  return (
    <FormDialog api={api} title="Cliente" labels={LABELS} submit="Guardar" onClose={onClose}>
      <Field api={api} name="name" label={LABELS.name} autoFocus />
    </FormDialog>
  );
}

const field = async (label: string): Promise<HTMLInputElement> => screen.findByLabelText(new RegExp(label));
const type = async (label: string, value: string): Promise<void> => {
  fireEvent.change(await field(label), { target: { value } });
};
const press = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};

describe('a form over an input of the API', () => {
  afterEach(leave);

  it('asks before a dialog with changes is closed, and gives the focus back when it is', async () => {
    await show(<InDialog />);
    const opener = await screen.findByRole('button', { name: 'Abrir' });
    opener.focus();
    press('Abrir');
    await type('Nombre', 'A medias');
    fireEvent.keyDown(await field('Nombre'), { key: 'Escape' });
    expect((await field('Nombre')).value).toBe('A medias');
    const asking = await screen.findByText(/lo que escribió se pierde/);
    const dialog = asking.closest('[role=dialog]') as HTMLElement;
    act(() => within(dialog).getByRole('button', { name: 'Salir sin guardar' }).click());
    await waitFor(() => expect(screen.queryByLabelText(/Nombre/)).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(opener));
  });
});
