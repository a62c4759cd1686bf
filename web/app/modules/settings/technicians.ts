/** Who may have a rate of their own: whoever may work on orders, and whoever has one. */
import { useQuery } from '@tanstack/react-query';
import type { TallerClient } from '../../../../client/index.ts';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { useMay } from '../../kernel/access/Workshop.tsx';
import { allTechnicians } from '../../kernel/useTechnicians.ts';

export interface Technician {
  id: string;
  name: string;
}

async function find(client: TallerClient, rated: readonly string[]): Promise<Technician[]> {
  const found = await allTechnicians(client);
  const others = await Promise.all(
    rated.filter((id) => !found.some((each) => each.id === id)).map((id) => client.user({ id })),
  );
  const all = [
    ...found.filter(({ active, id }) => active || rated.includes(id)),
    ...others.filter((each) => each !== null),
  ];
  return all.map(({ id, name }) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
}

/** @param rated ids of those who have a rate. Whoever may not see users sees these alone, by their id. */
export function useTechnicians(rated: readonly string[]) {
  const { client } = useSession();
  const seesUsers = useMay()('user:read');
  return useQuery({
    queryKey: ['technicianRates', seesUsers, ...rated],
    queryFn: () => (seesUsers ? find(client, rated) : rated.map((id) => ({ id, name: id }))),
    // A form stands on them.
    staleTime: Infinity,
    gcTime: 0,
  });
}
