/** What lies over the page as long as it is there. When it goes, the focus is where it was before: keys go on from there. */
import { Modal } from '@mantine/core';
import type { ModalProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

export type DialogProps = Pick<ModalProps, 'onClose' | 'title' | 'size' | 'zIndex' | 'withCloseButton' | 'children'>;

export function Dialog(props: DialogProps) {
  const { t } = useTranslation();
  useReturnedFocus();
  return <Modal opened closeButtonProps={{ 'aria-label': t('action.close') }} {...props} />;
}

/** The library gives the focus back to who opens and closes a dialog, not to who shows one and takes it away. */
function useReturnedFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => {
        // Somebody else has taken it: another dialog, or a screen that it led to.
        if (document.activeElement !== document.body && document.activeElement !== null) return;
        const isThere = before instanceof HTMLElement && before.isConnected && before !== document.body;
        (isThere ? before : document.getElementById('main'))?.focus({ preventScroll: true });
      });
    },
    [before],
  );
}
