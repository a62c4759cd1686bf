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
const BEYOND = 12;
/**
 * Rows come and go so many at a time. What a browser does when one comes (a clip for each cell, what lies over what) it does for all rows
 * there are: one a frame took the whole frame.
 */
const STEP = 4;

/** @param top of the table's first row over the window's top edge, in pixels: negative when it has scrolled out */
export function windowOf(count: number, rowHeight: number, top: number, height: number): Window {
  const first = Math.max(0, Math.floor((-top / rowHeight - BEYOND) / STEP) * STEP);
  // As many wherever it is: some come where as many go, and both cost once.
  const many = Math.ceil(height / rowHeight) + 2 * BEYOND + STEP;
  const end = Math.min(count, first + many);
  return { first: Math.min(first, count), end: Math.max(end, Math.min(first, count)) };
}

/** Whether a row is in sight that is not there. */
function isBlank({ first, end }: Window, count: number, rowHeight: number, top: number, height: number): boolean {
  const inSight = Math.floor(-top / rowHeight) < first && first > 0;
  return inSight || (Math.ceil((height - top) / rowHeight) > end && end < count);
}

export function useWindow(body: RefObject<HTMLElement | null>, count: number, rowHeight: number): Window {
  const [shown, setShown] = useState<Window>(() => windowOf(count, rowHeight, 0, innerHeight));
  const there = useRef(shown);
  const follow = useRef(() => {});
  useLayoutEffect(() => {
    there.current = shown;
  }, [shown]);
  useLayoutEffect(() => {
    follow.current = () => {
      const top = body.current?.getBoundingClientRect().top ?? 0;
      const now = there.current;
      const next = windowOf(count, rowHeight, top, innerHeight);
      if (now.first === next.first && now.end === next.end) return;
      const show = (): void => setShown(next);
      // Who jumps sees rows in the same frame. Else they come before they are in sight, after the frame that is being drawn.
      if (isBlank(now, count, rowHeight, top, innerHeight)) flushSync(show);
      else show();
    };
    const top = body.current?.getBoundingClientRect().top ?? 0;
    setShown((now) => {
      const next = windowOf(count, rowHeight, top, innerHeight);
      return now.first === next.first && now.end === next.end ? now : next;
    });
  }, [body, count, rowHeight]);
  useEffect(() => {
    // Browsers tell of both once a frame, before they draw it.
    const now = (): void => follow.current();
    addEventListener('scroll', now, { passive: true });
    addEventListener('resize', now);
    return () => {
      removeEventListener('scroll', now);
      removeEventListener('resize', now);
    };
  }, []);
  return shown;
}
