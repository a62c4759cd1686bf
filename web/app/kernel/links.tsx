/** Links of the app that look like the library's links and buttons. */
import type { AnchorProps, ButtonProps } from '@mantine/core';
import { Anchor, Button } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type OfLink = Omit<ComponentPropsWithRef<'a'>, 'color' | 'style'>;

export const AnchorLink = createLink((props: AnchorProps & OfLink) => <Anchor {...props} />);

export const ButtonLink = createLink((props: ButtonProps & OfLink) => <Button component="a" {...props} />);
