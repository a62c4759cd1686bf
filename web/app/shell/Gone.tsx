/** The address was right once, or never: the thing is not there. */
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLost } from './Lost.tsx';

export function Gone() {
  const { t } = useTranslation();
  const lost = useLost();
  const leave = useEffectEvent(() => lost(t('lost.thing')));
  useEffect(() => leave(), []);
  return null;
}
