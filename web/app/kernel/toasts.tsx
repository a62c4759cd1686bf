/** Short words about what was done: said aloud to who listens, and gone by themselves. */
import { useSyncExternalStore } from 'react';
import classes from './toasts.module.css';

export interface Toast {
  id: number;
  tone: 'good' | 'warning';
  words: string;
}

/** Milliseconds that the words stay. */
const STAY = 5_000;

let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]): void {
  toasts = next;
  listeners.forEach((listener) => listener());
}

export function say(words: string, tone: Toast['tone'] = 'good'): void {
  last += 1;
  const id = last;
  set([...toasts, { id, tone, words }]);
  setTimeout(() => set(toasts.filter((toast) => toast.id !== id)), STAY);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className={classes.toasts} role="status" data-toasts>
      {shown.map(({ id, tone, words }) => (
        <p key={id} data-tone={tone}>
          {words}
        </p>
      ))}
    </div>
  );
}
