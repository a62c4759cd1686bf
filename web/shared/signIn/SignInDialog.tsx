/**
 * The sign-in over a page whose session has ended: what stands below stays as it is. It is the browser's own dialog: it lies over all
 * others, nothing below can be reached, and the page loads no library for what it hopes not to need.
 */
import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TallerClient } from '../../../client/index.ts';
import type { PageConfig } from '../config.ts';
import { SignIn } from './SignIn.tsx';
import classes from './SignInDialog.module.css';

interface SignInDialogProps {
  client: TallerClient;
  config: PageConfig;
  onSignedIn: () => void;
  /** Leaves what is below to nobody. */
  onOther: () => void;
}

/** Nothing below works without a session: only whoever shows it takes it away, when there is one. */
export function SignInDialog({ client, config, onSignedIn, onOther }: SignInDialogProps) {
  const { t } = useTranslation();
  const titleId = useId();
  const dialog = useShown();
  const name = client.username();
  return (
    <dialog
      ref={dialog}
      role="dialog"
      aria-modal
      aria-labelledby={titleId}
      className={classes.dialog}
      onCancel={(event) => event.preventDefault()}
    >
      <Stack>
        <Title order={2} size="h4" id={titleId}>
          {t('signIn.ended.title')}
        </Title>
        <Text>{t('signIn.ended.why')}</Text>
        <SignIn client={client} length={config.passwordLength} onSignedIn={onSignedIn} fixed={name !== undefined} />
        {name !== undefined && (
          <Anchor component="button" type="button" onClick={onOther} style={{ overflowWrap: 'anywhere' }}>
            {t('signIn.ended.other', { name })}
          </Anchor>
        )}
      </Stack>
    </dialog>
  );
}

/** What a dialog below it hears: it would take keys for its own, and scrolling for one beside it. */
const HEARD_BELOW = ['keydown', 'wheel', 'touchmove'] as const;

function useShown() {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    dialog?.showModal();
    // The browser gives the focus to what comes first; the form knows better.
    dialog?.querySelector<HTMLElement>('input:not([readonly], [hidden])')?.focus();
    const keep = (event: Event): void => event.stopPropagation();
    for (const name of HEARD_BELOW) dialog?.addEventListener(name, keep);
    return () => {
      for (const name of HEARD_BELOW) dialog?.removeEventListener(name, keep);
      dialog?.close();
      // Back to where somebody was typing.
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return ref;
}
