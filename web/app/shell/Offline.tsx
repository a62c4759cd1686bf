/** There is no network: what was seen can still be read, as of when it was seen. */
import { Alert } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useCutOff } from '../../shared/network.ts';
import { useFormats, useMay } from '../kernel/access/Workshop.tsx';
import { Icon } from '../kernel/Icon.tsx';
import { isUnseen, oldestShown, useShown } from '../kernel/seen/asOf.ts';

export function Offline() {
  return useCutOff() ? <Banner /> : null;
}

function Banner() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const may = useMay();
  const asOf = useShown(oldestShown);
  const unseen = useShown(isUnseen);
  // It is back: what is on the screen is of now.
  useEffect(() => () => void queries.invalidateQueries(), [queries]);
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
      {isToday ? t('state.asOf', { when: formats.time(when) }) : t('state.asOfDay', { when: formats.dayAndTime(when) })}
    </span>
  );
}
