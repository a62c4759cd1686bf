import { describe, expect, it } from 'vitest';
import { ROUTE } from './web.ts';

interface Asked {
  uri: string;
  headers?: { location: { value: string } };
}

/** As CloudFront calls it. */
const route = (uri: string): Asked => {
  const handler = new Function(`${ROUTE}; return handler;`)() as (event: { request: Asked }) => Asked;
  return handler({ request: { uri } });
};

describe('an address of the pages', () => {
  it.each(['', '/'])('leads to the web app where it names nothing: "%s"', (uri) => {
    expect(route(uri).headers?.location.value).toBe('/app');
  });

  it.each([
    ['/app', '/app/index.html'],
    ['/app/', '/app/index.html'],
    ['/app/orders/0b1c?tab=lines', '/app/index.html'],
    ['/app/assets/main-abc.js', '/app/assets/main-abc.js'],
    ['/app/config.json', '/app/config.json'],
    ['/app/sw.js', '/app/sw.js'],
    ['/app/manifest.webmanifest', '/app/manifest.webmanifest'],
    ['/board', '/board/index.html'],
    ['/board/tech', '/board/index.html'],
    ['/board/assets/main-abc.js', '/board/assets/main-abc.js'],
    ['/shop', '/shop/index.html'],
    ['/shop/orders/01JE', '/shop/index.html'],
    ['/boards', '/app/index.html'],
    ['/docs', '/docs/index.html'],
    ['/docs/', '/docs/index.html'],
    ['/docs/docs.css', '/docs/docs.css'],
    ['/nowhere', '/app/index.html'],
  ])('%s gets %s', (uri, file) => {
    expect(route(uri).uri).toBe(file);
  });
});
