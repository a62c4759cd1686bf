/** What narrows orders wherever they are shown: whose work it is, and whether it is late. */
import { Chip, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWorkshop } from '../../kernel/access/Workshop.tsx';
import { useTechnicians } from '../../kernel/useTechnicians.ts';
import type { WorkSearch } from './address.ts';

interface NarrowedProps {
  search: WorkSearch;
  narrow: (change: { [Name in keyof WorkSearch]: WorkSearch[Name] | undefined }) => void;
}

export function Narrowed({ search, narrow }: NarrowedProps) {
  const { t } = useTranslation();
  const { user, may } = useWorkshop();
  const technicians = useTechnicians();
  const chosen = search.technician ?? '';
  const everybody = { value: '', label: t('orders.everyTechnician') };
  return (
    <>
      {may('workorder:detail') && (
        <NativeSelect
          aria-label={t('orders.technician')}
          name="technician"
          data={[everybody, ...technicians.choices({ id: chosen || null, name: null })]}
          value={search.mine ? '' : chosen}
          onChange={(event) => narrow({ technician: event.currentTarget.value || undefined, mine: undefined })}
        />
      )}
      {may('workorder:work') && (
        <Chip
          checked={search.mine ?? false}
          onChange={(mine) => narrow({ mine: mine || undefined, technician: undefined })}
        >
          {t('orders.mine', { name: user.name })}
        </Chip>
      )}
      <Chip checked={search.late ?? false} onChange={(late) => narrow({ late: late || undefined })}>
        {t('orders.onlyLate')}
      </Chip>
    </>
  );
}
