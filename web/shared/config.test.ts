import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadConfig } from './config.ts';

const CONFIG = {
  workshop: 'El Experto',
  graphql: '/graphql',
  userPoolClientId: 'app',
  region: 'us-east-1',
  language: 'es',
  passwordLength: 12,
};

describe('the configuration of a page', () => {
  const served = vi.fn<() => Promise<Response>>();
  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal('fetch', served);
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is what is served, and without network what was served last', async () => {
    served.mockResolvedValueOnce(Response.json(CONFIG));
    expect(await loadConfig('/app/')).toEqual(CONFIG);
    served.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    expect(await loadConfig('/app/')).toEqual(CONFIG);
    served.mockRejectedValueOnce(new DOMException('too late', 'TimeoutError'));
    expect(await loadConfig('/app/')).toEqual(CONFIG);
  });

  it('is not known before it was ever served, nor of another page', async () => {
    served.mockResolvedValueOnce(Response.json(CONFIG));
    await loadConfig('/app/');
    served.mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(loadConfig('/board/')).rejects.toThrow('Failed to fetch');
  });

  it('is told where it is wrong, whatever was served before', async () => {
    served.mockResolvedValueOnce(Response.json(CONFIG));
    await loadConfig('/app/');
    served.mockResolvedValueOnce(Response.json({ ...CONFIG, graphql: '' }));
    await expect(loadConfig('/app/')).rejects.toThrow('config.json lacks graphql');
    served.mockResolvedValueOnce(new Response('', { status: 404 }));
    await expect(loadConfig('/app/')).rejects.toThrow('config.json: 404');
  });
});
