/** What was seen with other rights, perhaps on another day, is nothing for those of now: prices, for one. */
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { emptied } from '../../../shared/seen/seen.ts';

interface Who {
  user: { id: string; role: string };
  permissions: readonly string[];
}

const rightsOf = ({ user, permissions }: Who): string =>
  JSON.stringify([user.id, user.role, ...permissions.toSorted()]);

/** Whether they are the same person with the same rights. */
export const isSameWho = (before: Who, now: Who): boolean => rightsOf(before) === rightsOf(now);

/** Forgets all answers but one, also those in the browser's database; what is on the screen is asked for anew. */
export async function forgetAnswers(queries: QueryClient, except: QueryKey): Promise<void> {
  const predicate = ({ queryKey: [first] }: { queryKey: QueryKey }): boolean => first !== except[0];
  await queries.cancelQueries({ predicate });
  await emptied();
  queries.removeQueries({ type: 'inactive', predicate });
  void queries.resetQueries({ predicate });
}
