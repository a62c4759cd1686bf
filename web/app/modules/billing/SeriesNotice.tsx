/** A word before the numbers run out: of the series that a document would take its number from. */
import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { useFormats, useMay } from '../../kernel/access/Workshop.tsx';
import { Icon } from '../../kernel/Icon.tsx';
import { ButtonLink } from '../../kernel/links.tsx';
import type { BillingSeriesQuery } from './generated/documents.ts';
import { BillingSeriesDocument } from './generated/documents.ts';

type Series = NonNullable<BillingSeriesQuery['invoiceSeries']>[number];

/** Milliseconds: others use numbers up, too. */
const AGAIN = 60_000;

/** @param number how the document would be numbered, as its preview says: its series. Null for the usual ones, of whatever is issued. */
export function SeriesNotice({ number }: { number: string | null }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const formats = useFormats();
  const may = useMay();
  const all = useQuery({
    queryKey: ['series'],
    queryFn: async () => (await client.request(BillingSeriesDocument)).invoiceSeries ?? [],
    enabled: may('series:read'),
    refetchInterval: AGAIN,
  });
  const isMeant = ({ prefix, isDefault }: Series): boolean =>
    number === null ? isDefault : number === prefix || number.startsWith(`${prefix}-`);
  const ending = (all.data ?? []).filter(
    (series) =>
      series.kind !== 'PURCHASE_ORDER' &&
      series.kind !== 'PARTS_ORDER' &&
      isMeant(series) &&
      (series.low || series.expired),
  );
  return ending.map(({ prefix, remaining, expired }) => (
    <Alert
      key={prefix}
      color={expired || remaining === 0 ? 'red' : 'yellow'}
      role="status"
      icon={<Icon name="warning" size={18} />}
      data-series-notice={prefix}
    >
      {expired
        ? t('billing.notice.expired', { prefix })
        : t('billing.notice.left', { count: remaining, prefix, remaining: formats.whole(remaining) })}
      {may('series:save') && (
        <ButtonLink to="/settings/$part" params={{ part: 'series' }} size="xs" variant="default" ms="sm">
          {t('billing.notice.open')}
        </ButtonLink>
      )}
    </Alert>
  ));
}
