/** What browsers are told of every page that is served here, whatever it is. */

/** No page of elsewhere puts it into a frame, holds its window, or shows its parts; no file is taken for what it does not say it is. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "frame-ancestors 'none'",
};
