/** Links of the app that look like the library's links and buttons. */
import type { AnchorProps, ButtonProps } from '@mantine/core';
import { Anchor, Button } from '@mantine/core';
import type { RegisteredRouter } from '@tanstack/react-router';
import { createLink, useRouter } from '@tanstack/react-router';
import type { ComponentPropsWithRef, MouseEvent, ReactNode } from 'react';
import classes from './links.module.css';

type OfLink = Omit<ComponentPropsWithRef<'a'>, 'color' | 'style'>;

export const AnchorLink = createLink((props: AnchorProps & OfLink) => <Anchor {...props} />);

export const ButtonLink = createLink((props: ButtonProps & OfLink) => <Button component="a" {...props} />);

/** Pages of one thing each. */
type OfOne = Extract<keyof RegisteredRouter['routesByPath'], `${string}/$id`>;

interface RowLinkProps {
  to: OfOne;
  id: string;
  /** Whether it can be dragged by itself, as browsers let links be. */
  draggable?: boolean;
  children: ReactNode;
}

/** Opens as browsers open links where somebody asks for it: beside what is there, or in a window of its own. */
const opensElsewhere = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button !== 0 || metaKey || ctrlKey || shiftKey || altKey;

/**
 * The link of a row or a card. It follows nothing and knows nothing of where one is: the router's own links each watch the address, and
 * rows come and go with every frame of a scrolled list.
 */
export function RowLink({ to, id, draggable, children }: RowLinkProps) {
  const router = useRouter();
  const path = `${router.basepath === '/' ? '' : router.basepath}${to.replace('$id', encodeURIComponent(id))}`;
  return (
    <a
      className={`${classes.link} mantine-focus-auto`}
      href={router.history.createHref(path)}
      draggable={draggable}
      onClick={(event) => {
        if (event.defaultPrevented || opensElsewhere(event)) return;
        event.preventDefault();
        void router.navigate({ to, params: { id } });
      }}
    >
      {children}
    </a>
  );
}

interface RowButtonProps {
  onClick: () => void;
  children: ReactNode;
}

/** The same for what opens over the list. */
export function RowButton({ onClick, children }: RowButtonProps) {
  return (
    <button type="button" className={`${classes.link} mantine-focus-auto`} onClick={onClick}>
      {children}
    </button>
  );
}
