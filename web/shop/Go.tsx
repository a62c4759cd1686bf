/** A link within the shop: a click goes there without loading the page anew; the browser's own ways of opening links stay. */
import { Anchor } from '@mantine/core';
import type { AnchorProps } from '@mantine/core';
import type { MouseEvent, ReactNode } from 'react';
import type { Place } from './address.ts';
import { addressOf, goTo } from './address.ts';

const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

export function Go({
  to,
  children,
  current,
  ...props
}: AnchorProps & { to: Place; children: ReactNode; current?: boolean }) {
  return (
    <Anchor
      {...props}
      href={addressOf(to)}
      aria-current={current === true ? 'page' : undefined}
      onClick={(event) => {
        if (!isPlain(event)) return;
        event.preventDefault();
        goTo(to);
      }}
    >
      {children}
    </Anchor>
  );
}
