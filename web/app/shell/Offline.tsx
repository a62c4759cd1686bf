/** There is no network: what was seen can still be read, as of when it was seen. */
import { Alert } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isOffline, useCutOff } from '../../shared/network.ts';
import { useFormats, useMay, WORKSHOP_KEY } from '../kernel/access/Workshop.tsx';
import { Icon } from '../kernel/Icon.tsx';
import { isUnseen, oldestShown, useShown } from '../kernel/seen/asOf.ts';

/** Milliseconds: a server that did not answer may be back without a word. */
const AGAIN = 10_000;

export function Offline() {
  return useCutOff() ? <Banner /> : null;
}

function Banner() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const may = useMay();
  const asOf = useShown(oldestShown);
  const unseen = useShown(isUnseen);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!isOffline()) void queries.refetchQueries({ queryKey: WORKSHOP_KEY });
    }, AGAIN);
    return () => {
      clearInterval(timer);
      // It is back: what is on the screen is of now.
      void queries.invalidateQueries();
    };
  }, [queries]);
  return (
    <Alert color="yellow" role="alert" mb="sm" icon={<Icon name="offline" />} data-offline>
      {t('state.offline')} {may('workorder:create') && t('state.offlineKept')} {asOf > 0 && <AsOf moment={asOf} />}{' '}
      {unseen && t('state.offlineUnseen')}
    </Alert>
  );
}

function AsOf({ moment }: { moment: number }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const when = new Date(moment).toISOString();
  const isToday = formats.dayOf(moment) === formats.dayOf(Date.now());
  return (
    <span data-as-of={moment}>
      {t('state.asOf', { when: isToday ? formats.time(when) : formats.dayAndTime(when) })}
    </span>
  );
}
