/** A word in a colour, such as a state: plain elements, for lists and cards are full of them. */
import type { ReactNode } from 'react';
import classes from './Tag.module.css';

export type TagColor = 'gray' | 'blue' | 'green' | 'orange' | 'red' | 'teal' | 'violet' | 'yellow' | 'cyan' | 'grape';

interface TagProps {
  color?: TagColor;
  size?: 'sm' | 'md' | 'lg';
  children: ReactNode;
  'data-state'?: string;
  'data-status'?: string;
}

export function Tag({ color = 'blue', size = 'md', children, ...data }: TagProps) {
  return (
    <span className={classes.tag} data-color={color} data-size={size} {...data}>
      {children}
    </span>
  );
}
