// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { HOSTILE, leave, Refused, show } from '../../../testing/app.tsx';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { CreateCustomerInputFields } from '../../generated/inputs.ts';
import { ApiFormBox } from './ApiFormBox.tsx';
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

function Customer() {
  const api = useCustomerForm();
  return (
    <ApiFormBox api={api} labels={LABELS} submit="Guardar">
      {NAMES.map((name) => (
        <Field key={name} api={api} name={name} label={LABELS[name]} />
      ))}
    </ApiFormBox>
  );
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

  it('marks the field that the server refused, leads there, and loses nothing of what was typed', async () => {
    const refused = new Refused('VALIDATION', { field: 'input.phone' });
    const { asked } = await show(<Customer />, {
      answers: {
        createCustomer: () => {
          throw refused;
        },
      },
    });
    await type('Nombre', 'Rosa Ñaupari');
    await type('Teléfono', '12');
    await type('Notas', 'Llama después de las seis');
    press('Guardar');
    const phone = await field('Teléfono');
    await waitFor(() => expect(phone.getAttribute('aria-invalid')).toBe('true'));
    expect(document.activeElement).toBe(phone);
    expect((await field('Nombre')).getAttribute('aria-invalid')).not.toBe('true');
    expect([(await field('Nombre')).value, phone.value, (await field('Notas')).value]).toEqual([
      'Rosa Ñaupari',
      '12',
      'Llama después de las seis',
    ]);
    expect(asked.filter(({ name }) => name === 'createCustomer')).toHaveLength(1);
    // What was mended is no longer marked.
    await type('Teléfono', '987654321');
    expect(phone.getAttribute('aria-invalid')).not.toBe('true');
  });

  it('says what is about no field above its buttons', async () => {
    await show(<Customer />, {
      answers: {
        createCustomer: () => {
          throw new Refused('FORBIDDEN', { permission: 'customer:create' });
        },
      },
    });
    await type('Nombre', 'Rosa');
    press('Guardar');
    expect((await screen.findByRole('alert')).textContent).toContain('customer:create');
    expect((await field('Nombre')).value).toBe('Rosa');
  });

  it('asks for what is missing before anything is sent', async () => {
    const { asked } = await show(<Customer />);
    await field('Nombre');
    press('Guardar');
    await waitFor(async () => expect((await field('Nombre')).getAttribute('aria-invalid')).toBe('true'));
    expect(asked.map(({ name }) => name)).not.toContain('createCustomer');
  });

  it('takes pasted text as it is, and says where it is too long, with all of it still there', async () => {
    const { asked } = await show(<Customer />, {
      answers: { createCustomer: () => ({ createCustomer: { id: 'C1' } }) },
    });
    const long = HOSTILE + 'x'.repeat(10_000);
    await type('Nombre', 'Rosa');
    await type('Notas', long);
    press('Guardar');
    const notes = await field('Notas');
    await waitFor(() => expect(notes.getAttribute('aria-invalid')).toBe('true'));
    expect(notes.value.length).toBeGreaterThan(10_000);
    expect(asked.map(({ name }) => name)).not.toContain('createCustomer');
    await type('Notas', HOSTILE);
    press('Guardar');
    await waitFor(() => expect(asked.map(({ name }) => name)).toContain('createCustomer'));
    const { input } = asked.find(({ name }) => name === 'createCustomer')?.variables as { input: { notes: string } };
    expect(input.notes).toContain('<script>alert(1)</script> {{name}} $t(action.save)');
    expect(document.querySelector('script')).toBeNull();
  });

  it('is saved by its keys', async () => {
    const { asked } = await show(<Customer />, {
      answers: { createCustomer: () => ({ createCustomer: { id: 'C1' } }) },
    });
    await type('Nombre', 'Rosa');
    fireEvent.keyDown(await field('Nombre'), { key: 's', code: 'KeyS', ctrlKey: true });
    await waitFor(() => expect(asked.map(({ name }) => name)).toContain('createCustomer'));
  });

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
