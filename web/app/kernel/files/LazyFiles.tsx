/** Files of things, loaded once the page around them stands. */
import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { FilesProps } from './Files.tsx';

const Loaded = lazy(() => import('./index.ts').then(({ Files: component }) => ({ default: component })));

export function Files(props: FilesProps) {
  return (
    <Suspense fallback={<Skeleton height={120} />}>
      <Loaded {...props} />
    </Suspense>
  );
}
