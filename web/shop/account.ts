/** Who the workshop knows the caller to be. */
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../shared/session/SessionProvider.tsx';

export const ACCOUNT_KEY = ['account'] as const;

export function useAccount() {
  const { client } = useSession();
  return useQuery({ queryKey: ACCOUNT_KEY, queryFn: () => client.shopAccount(), staleTime: Infinity });
}

export function useShop() {
  const { client } = useSession();
  return useQuery({ queryKey: ['shop'], queryFn: () => client.shop(), staleTime: Infinity });
}
