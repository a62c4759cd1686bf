// @vitest-environment happy-dom
import { act, renderHook, screen, waitFor } from '@testing-library/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NetworkError, TallerError } from '../../../../client/index.ts';
import { leave, show } from '../../../testing/app.tsx';
import { ErrorCodeValues } from '../../generated/enums.ts';
import { Refusal } from './Refusal.tsx';
import { useAction } from './useAction.ts';

describe('a refusal on the page', () => {
  afterEach(leave);

  it.each(['es', 'en'] as const)('has words for every code: %s', async (language) => {
    const codes = ErrorCodeValues.filter((code) => code !== ('UnauthorizedException' as string));
    await show(
      codes.map((code) => <Refusal key={code} error={new TallerError('said', code)} />),
      { language },
    );
    const alerts = await screen.findAllByRole('alert');
    const words = alerts.map(({ textContent }) => textContent);
    expect(words).toHaveLength(codes.length);
    expect(words.filter((each) => each === '' || /error\.|[A-Z]{4,}_/.test(each ?? ''))).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });

  it('offers to repeat only what may succeed', async () => {
    const repeat = vi.fn();
    await show(
      <>
        <Refusal error={new NetworkError('down')} onRepeat={repeat} />
        <Refusal error={new TallerError('locked', 'LOCKED')} onRepeat={repeat} />
      </>,
    );
    const buttons = await screen.findAllByRole('button', { name: 'Reintentar' });
    expect(buttons).toHaveLength(1);
    buttons[0]?.click();
    expect(repeat).toHaveBeenCalledOnce();
  });
});

describe('what changes the world', () => {
  afterEach(leave);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
  );

  it('carries the key of its first attempt until it is done, and another one after that', async () => {
    const keys: string[] = [];
    const outcomes = [new NetworkError('lost'), new NetworkError('lost'), null, null];
    const { result } = renderHook(
      () =>
        useAction((_input: { amount: string }, key) => {
          keys.push(key);
          const outcome = outcomes.shift();
          return outcome ? Promise.reject(outcome) : Promise.resolve('done');
        }),
      { wrapper },
    );
    const send = (amount: string): Promise<void> => act(async () => void (await result.current.run({ amount })));
    await send('1.00');
    await waitFor(() => expect(result.current.error).toBeInstanceOf(NetworkError));
    await act(async () => void (await result.current.repeat()));
    await send('1.00');
    await send('1.00');
    expect(new Set(keys.slice(0, 3)).size).toBe(1);
    expect(keys[3]).not.toBe(keys[0]);
  });

  it('is another call where something else was typed', async () => {
    const keys: string[] = [];
    const { result } = renderHook(
      () =>
        useAction((_input: { amount: string }, key) => {
          keys.push(key);
          return Promise.reject(new NetworkError('lost'));
        }),
      { wrapper },
    );
    for (const amount of ['1.00', '2.00']) await act(async () => void (await result.current.run({ amount })));
    expect(new Set(keys).size).toBe(2);
  });
});
