/** Files of a thing, as the API has them, and what they hold. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { AttachmentOwnerType, OperationResult, TallerClient } from '../../../../client/index.ts';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { download } from '../lists/download.ts';

export interface FilesOwner {
  type: AttachmentOwnerType;
  id: string;
  /** What tells it from others of its kind; its kind's own words where there is none. */
  label?: string;
}

export type StoredFile = NonNullable<OperationResult<'attachments'>>['items'][number];

const PAGE = 20;

export const filesKey = ({ type, id }: FilesOwner) => ['files', type, id] as const;

export function useFiles(owner: FilesOwner) {
  const { client } = useSession();
  const query = useInfiniteQuery({
    queryKey: filesKey(owner),
    queryFn: ({ pageParam }) =>
      client.attachments({ ownerType: owner.type, ownerId: owner.id, limit: PAGE, nextToken: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page?.nextToken ?? null,
  });
  return { ...query, files: query.data?.pages.flatMap((page) => page?.items ?? []) ?? [] };
}

/** As text: the page's policy shows pictures of its own alone. */
const asText = (picture: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('the picture cannot be read'));
    reader.readAsDataURL(picture);
  });

async function fetched(client: TallerClient, id: string, version: number, preview: boolean): Promise<Blob | null> {
  const address = await client.attachmentUrl({ id, version, preview });
  if (!address) return null;
  const response = await fetch(address.url);
  if (!response.ok) throw new Error(`the file answered ${response.status}`);
  return response.blob();
}

/** The small picture of a file's newest version, or null. It never changes: a newer version has one of its own. */
export function usePreview({ id, latestVersion, hasPreview }: StoredFile) {
  const { client } = useSession();
  return useQuery({
    queryKey: ['preview', id, latestVersion],
    queryFn: async () => {
      const picture = await fetched(client, id, latestVersion, true);
      return picture && asText(picture);
    },
    enabled: hasPreview,
    staleTime: Infinity,
    // There are too many of them to be kept for times without network (kernel/seen).
    meta: { kept: false },
  });
}

/** Saves a version on the device. @returns false where it is not there any more */
export async function saveFile(client: TallerClient, file: StoredFile, version: number): Promise<boolean> {
  const content = await fetched(client, file.id, version, false);
  if (!content) return false;
  const dot = file.fileName.lastIndexOf('.');
  const [stem, ending] = [file.fileName.slice(0, dot), file.fileName.slice(dot)];
  download(content, version === file.latestVersion ? file.fileName : `${stem} (${version})${ending}`);
  return true;
}
