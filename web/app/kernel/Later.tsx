/**
 * What is drawn after the screen itself: whoever followed a link sees at once that it was followed, and the rest comes while the browser
 * can answer keys and clicks. What is known already is drawn with the screen, or going back would not find the place where one was.
 */
import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';

interface LaterProps {
  /** Whether it is known already. */
  known: boolean;
  children: ReactNode;
}

export function Later({ known, children }: LaterProps) {
  const { t } = useTranslation();
  const isTime = useDeferredValue(true, known);
  if (isTime) return children;
  return (
    <div role="status" aria-busy>
      <VisuallyHidden>{t('state.loading')}</VisuallyHidden>
    </div>
  );
}
