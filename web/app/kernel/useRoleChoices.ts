/** Roles to choose from, for whoever may read them. */
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../shared/session/SessionProvider.tsx';
import { useMay } from './access/Workshop.tsx';
import type { Choice } from './forms/Field.tsx';

/** Roles to choose from; nobody gives a role that may do more than they may, which the API says. */
export function useRoleChoices(): readonly Choice[] {
  const { client } = useSession();
  const may = useMay();
  const roles = useQuery({
    queryKey: ['roleNames'],
    queryFn: async () => (await client.roles({ limit: 100 }))?.items ?? [],
    enabled: may('role:read'),
  });
  return (roles.data ?? []).map(({ name, description }) => ({
    value: name,
    label: description ? `${name} · ${description}` : name,
  }));
}
