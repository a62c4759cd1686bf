/** Who can be given work: asked once for a while, and shown wherever somebody is chosen. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OperationResult, TallerClient } from '../../../client/index.ts';
import { useSession } from '../../shared/session/SessionProvider.tsx';
import { useMay } from './access/Workshop.tsx';
import type { Choice } from './forms/Field.tsx';

export type Technician = NonNullable<OperationResult<'technicians'>>['items'][number];

const PAGE = 100;
/** Pages of a hundred users each: no workshop has more. */
const MOST_PAGES = 5;

export async function allTechnicians(client: Pick<TallerClient, 'technicians'>): Promise<Technician[]> {
  const found: Technician[] = [];
  let nextToken: string | null = null;
  for (let asked = 0; asked < MOST_PAGES && (asked === 0 || nextToken !== null); asked += 1) {
    const page: OperationResult<'technicians'> = await client.technicians({ limit: PAGE, nextToken });
    found.push(...(page?.items ?? []));
    nextToken = page?.nextToken ?? null;
  }
  return found;
}

export interface Technicians {
  /** All of them, for looking things up: also those who left. */
  all: readonly Technician[];
  /** Those who can be given work now, and whoever has it already. */
  choices: (current?: { id: string | null; name: string | null | undefined }) => Choice[];
}

export function useTechnicians(): Technicians {
  const { client } = useSession();
  const { t } = useTranslation();
  const may = useMay();
  const { data: all = [] } = useQuery({
    queryKey: ['technicians'],
    queryFn: () => allTechnicians(client),
    staleTime: 300_000,
    enabled: may('workorder:detail'),
  });
  const labelOf = ({ name, active }: Pick<Technician, 'name' | 'active'>): string =>
    active ? name : t('technician.inactive', { name });
  return {
    all,
    choices: (current) => {
      const shown = all.filter(({ id, active }) => active || id === current?.id);
      const missing = current?.id && !shown.some(({ id }) => id === current.id) ? [current.id] : [];
      return [
        ...shown.map((each) => ({ value: each.id, label: labelOf(each) })),
        // Whoever has it may do no work any more, or is still being asked for.
        ...missing.map((id) => ({ value: id, label: current?.name ?? id })),
      ];
    },
  };
}
