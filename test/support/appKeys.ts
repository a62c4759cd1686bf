/** The web app by the keyboard alone: every step sends a key, and what has the focus is seen to have it. */
import type { KeyInput, Page } from 'puppeteer-core';
import { expect } from 'vitest';

/** Steps of Tab that a screen may need to come to anything on it. */
const MOST_STEPS = 120;

interface Focused {
  /** What a screen reader would call it, and its name in a form. */
  name: string;
  field: string;
  /** Whether eyes see that it has the focus. */
  seen: boolean;
}

/** Looks at what has the focus, beside a copy of it that has not. */
function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) return { name: '', field: '', seen: true };
    const look = (element: Element | null | undefined): string => {
      if (!element) return '';
      const { outlineStyle, outlineWidth, boxShadow, borderTopColor, backgroundColor, textDecorationLine } =
        getComputedStyle(element);
      const outline = outlineStyle === 'none' || outlineWidth === '0px' ? '' : outlineStyle + outlineWidth;
      return [outline, boxShadow, borderTopColor, backgroundColor, textDecorationLine].join('|');
    };
    // Some inputs are hidden, and what is drawn in their place stands beside them.
    const drawn = (element: Element): string => look(element) + look(element.nextElementSibling);
    const copyOf = (element: HTMLElement): string => {
      const copy = element.parentElement?.cloneNode(true) as HTMLElement;
      const index = [...(element.parentElement?.children ?? [])].indexOf(element);
      element.parentElement?.after(copy);
      const found = drawn(copy.children[index] as Element);
      copy.remove();
      return found;
    };
    const labels = at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? [...(at.labels ?? [])] : [];
    const name = at.getAttribute('aria-label') ?? labels.map((each) => each.textContent).join(' ');
    return {
      name: (name || at.textContent || '').trim(),
      field: at.getAttribute('name') ?? '',
      seen: at.id === 'main' || at.matches('[role=dialog], [tabindex="-1"]') || drawn(at) !== copyOf(at),
    };
  });
}

const isIt = ({ name, field }: Focused, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? name === wanted || field === wanted : wanted.test(name);

/** Goes on with Tab until it is there. All that has the focus on the way shows it. */
export async function tabTo(page: Page, wanted: string | RegExp): Promise<void> {
  await expect
    .poll(
      async () => {
        for (let step = 0; step < MOST_STEPS; step += 1) {
          const now = await focused(page);
          expect([now, now.seen]).toEqual([now, true]);
          if (isIt(now, wanted)) return true;
          await page.keyboard.press('Tab');
        }
        return false;
      },
      { message: `nothing is reached by Tab that is called ${String(wanted)}` },
    )
    .toBe(true);
}

export async function tabAndPress(page: Page, wanted: string | RegExp, key: KeyInput = 'Enter'): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
}

export async function together(page: Page, held: KeyInput, key: KeyInput): Promise<void> {
  await page.keyboard.down(held);
  await page.keyboard.press(key);
  await page.keyboard.up(held);
}

/** In place of what stands in the field that has the focus. */
export async function retype(page: Page, text: string): Promise<void> {
  await together(page, 'Control', 'a');
  await page.keyboard.type(text);
}

/** Goes to a screen, or to what is found, as people do who know how it is called. */
export async function goTo(page: Page, screen: string): Promise<void> {
  await together(page, 'Control', 'k');
  await page.waitForSelector('.mantine-Spotlight-search', { visible: true });
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await page.keyboard.type(screen);
  const chosen = (): Promise<string> =>
    page.$$eval('[data-action][data-selected]', (all) => all.map((each) => each.textContent).join());
  await expect
    .poll(
      async () => {
        const now = await chosen();
        if (!now.includes(screen)) await page.keyboard.press('ArrowDown');
        return now;
      },
      { message: screen },
    )
    .toContain(screen);
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.$eval('h1', (title) => title.textContent).catch(() => ''), { message: screen })
    .toContain(screen);
  await page.waitForSelector('.mantine-Spotlight-search', { hidden: true });
}

/** What pointers did from now on, on all pages that are opened there. */
export async function countPointers(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = { pointers: 0 };
    Object.assign(globalThis, { countedPointers: counted });
    addEventListener('pointerdown', () => (counted.pointers += 1), true);
  });
  return () =>
    page.evaluate(() => (globalThis as unknown as { countedPointers: { pointers: number } }).countedPointers.pointers);
}
