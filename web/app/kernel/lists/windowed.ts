/** Which rows of a long table are near the window: the others are only as high as they would be. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';

export interface Window {
  first: number;
  /** The row after the last one. */
  end: number;
}

/** Rows beyond the window's edges, so that nothing is blank while it scrolls. */
const BEYOND = 8;

/** @param top of the table's first row over the window's top edge, in pixels: negative when it has scrolled out */
export function windowOf(count: number, rowHeight: number, top: number, height: number): Window {
  const first = Math.max(0, Math.floor(-top / rowHeight) - BEYOND);
  const end = Math.min(count, Math.ceil((height - top) / rowHeight) + BEYOND);
  return { first: Math.min(first, count), end: Math.max(end, Math.min(first, count)) };
}

export function useWindow(body: RefObject<HTMLElement | null>, count: number, rowHeight: number): Window {
  const [shown, setShown] = useState<Window>(() => windowOf(count, rowHeight, 0, innerHeight));
  const measure = useRef(() => {});
  useLayoutEffect(() => {
    measure.current = () => {
      const top = body.current?.getBoundingClientRect().top ?? 0;
      const next = windowOf(count, rowHeight, top, innerHeight);
      setShown((now) => (now.first === next.first && now.end === next.end ? now : next));
    };
    measure.current();
  }, [body, count, rowHeight]);
  useEffect(() => {
    // Browsers tell of both once a frame, before they draw it: its rows are in it, and in no later one.
    const now = (): void => flushSync(() => measure.current());
    addEventListener('scroll', now, { passive: true });
    addEventListener('resize', now);
    return () => {
      removeEventListener('scroll', now);
      removeEventListener('resize', now);
    };
  }, []);
  return shown;
}
