// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { leave, show } from '../../../testing/app.tsx';
import { KeysHelp } from '../../shell/KeysHelp.tsx';
import { useKeys } from './keys.tsx';
import { useScanner } from './scanner.ts';

function Keyed({ run, always }: { run: () => void; always: () => void }) {
  useKeys([
    { keys: 'N', text: 'Lo siguiente', run },
    { keys: 'mod+Enter', text: 'Vender', run: always, always: true },
  ]);
  return <input aria-label="Campo" />;
}

function Scanned({ onScan, onSubmit }: { onScan: (code: string) => void; onSubmit: () => void }) {
  const [value, setValue] = useState('antes');
  useScanner(onScan);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <input aria-label="Campo" value={value} onChange={(event) => setValue(event.currentTarget.value)} />
    </form>
  );
}

/** As keys arrive: one event each, so many milliseconds apart, and what they type in the field. */
function keys(field: HTMLInputElement, typed: readonly string[], apart: number): boolean {
  let prevented = false;
  typed.forEach((key, index) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    Object.defineProperty(event, 'timeStamp', { value: 10_000 + index * apart });
    fireEvent(field, event);
    if (key.length === 1) fireEvent.change(field, { target: { value: field.value + key } });
    prevented ||= key === 'Enter' && event.defaultPrevented;
  });
  return prevented;
}

describe('the keys of a screen', () => {
  afterEach(leave);

  it('are shown by name, work, and leave alone who types', async () => {
    const [run, always] = [vi.fn(), vi.fn()];
    await show(
      <>
        <Keyed run={run} always={always} />
        <KeysHelp onClose={() => undefined} onTour={() => undefined} />
      </>,
    );
    expect((await screen.findByText('Lo siguiente')).closest('[data-key]')?.textContent).toContain('N');
    expect(screen.getByText('Vender').closest('[data-key]')?.textContent).toMatch(/(Ctrl|⌘)Enter/);
    const field = screen.getByLabelText('Campo');
    fireEvent.keyDown(field, { key: 'n', code: 'KeyN' });
    expect(run).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'n', code: 'KeyN' });
    expect(run).toHaveBeenCalledOnce();
    fireEvent.keyDown(field, { key: 'Enter', code: 'Enter', ctrlKey: true });
    expect(always).toHaveBeenCalledOnce();
  });
});

describe('a hand scanner', () => {
  afterEach(leave);

  it.each([
    ['a code of four characters, under 80 ms apart', [...'7751', 'Enter'], 30, '7751'],
    ['three characters', [...'775', 'Enter'], 30, null],
    ['keys 80 ms and more apart', [...'7751', 'Enter'], 90, null],
    ['no Enter at its end', [...'7751'], 30, null],
  ])('is heard, or not: %s', async (_what, typed, apart, code) => {
    const [onScan, onSubmit] = [vi.fn(), vi.fn()];
    await show(<Scanned onScan={onScan} onSubmit={onSubmit} />);
    const field = (await screen.findByLabelText('Campo')) as HTMLInputElement;
    field.focus();
    const prevented = keys(field, typed, apart);
    expect(onScan.mock.calls).toEqual(code === null ? [] : [[code]]);
    // The form is not sent by a scanner's Enter, and the field is as it was.
    expect(prevented).toBe(code !== null);
    if (code !== null) expect(field.value).toBe('antes');
  });
});
