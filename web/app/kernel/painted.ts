/** Waits until the browser has drawn what it was told so far. */

/** Milliseconds: a page that nobody sees is not drawn at all. */
const AT_MOST = 60;

export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    // The next frame is drawn when its callbacks have run: what comes after them comes after it.
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, AT_MOST);
  });
