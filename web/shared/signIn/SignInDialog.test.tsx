// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { leave, show } from '../../testing/app.tsx';
import { usePageConfig } from '../PageConfig.tsx';
import { useSession } from '../session/SessionProvider.tsx';
import { SignInDialog } from './SignInDialog.tsx';

function Form() {
  const { client } = useSession();
  const config = usePageConfig();
  const [ended, setEnded] = useState(false);
  return (
    <>
      <input
        aria-label="A medias"
        defaultValue="lo escrito"
        onKeyDown={(event) => event.key === 'F9' && setEnded(true)}
      />
      {ended && (
        <SignInDialog
          client={client}
          config={config}
          onSignedIn={() => setEnded(false)}
          onOther={() => setEnded(false)}
        />
      )}
    </>
  );
}

describe('a session that ended', () => {
  afterEach(leave);

  it('asks for the password over what stands there, which it leaves as it is', async () => {
    await show(<Form />);
    const typed = (await screen.findByLabelText('A medias')) as HTMLInputElement;
    typed.focus();
    fireEvent.keyDown(typed, { key: 'F9' });
    const dialog = await screen.findByRole('dialog', { name: /sesión terminó/ });
    const username = dialog.querySelector('input[name=username]') as HTMLInputElement;
    expect([username.value, username.readOnly]).toEqual(['ana@taller.example', true]);
    await waitFor(() => expect(document.activeElement?.getAttribute('name')).toBe('password'));
    // It stays until somebody is signed in again.
    const cancel = new Event('cancel', { cancelable: true });
    dialog.dispatchEvent(cancel);
    expect(cancel.defaultPrevented).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: /ana@taller.example/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(typed.value).toBe('lo escrito');
  });
});
