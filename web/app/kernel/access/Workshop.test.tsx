// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { leave, Refused, show } from '../../../testing/app.tsx';
import { useWorkshop } from './Workshop.tsx';

function Shown() {
  const { may, formats, settings } = useWorkshop();
  return (
    <p>
      {[may('invoice:create'), may('user:save'), formats.money('1180.50'), settings === null].map(String).join(' ')}
    </p>
  );
}

describe('who is here', () => {
  afterEach(leave);

  it('may do what the API says, and reads amounts as the workshop writes them', async () => {
    await show(<Shown />, { permissions: ['invoice:create'] });
    expect((await screen.findByText(/^true false/)).textContent).toMatch(/S\/\s1,180\.50 false$/);
  });

  it('gets along without settings that their role may not read', async () => {
    const forbidden = { code: 'FORBIDDEN', info: { permission: 'settings:read' } };
    await show(<Shown />, {
      answers: {
        settings: () => {
          throw new Refused(forbidden.code, forbidden.info);
        },
      },
    });
    expect((await screen.findByText(/^false false/)).textContent).toMatch(/true$/);
  });

  it('is told why where not even that can be asked, and can ask again or leave', async () => {
    let refused = true;
    await show(<Shown />, {
      answers: {
        me: () => {
          if (refused) throw new Refused('LIMIT_EXCEEDED');
          return { me: { user: { id: 'U1', name: 'Ana', email: 'a@b.pe', role: 'ADVISOR' }, permissions: [] } };
        },
      },
    });
    expect((await screen.findByRole('alert')).textContent).not.toBe('');
    expect(screen.getByRole('button', { name: 'Salir' })).toBeTruthy();
    refused = false;
    fireEvent.click(screen.getByRole('button', { name: 'Reintentar' }));
    expect(await screen.findByText(/^false false/)).toBeTruthy();
  });
});
