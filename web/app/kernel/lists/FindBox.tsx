/** What a list is searched for: asked when somebody pauses, for each letter would be a question. */
import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

/** Milliseconds. */
const PAUSE = 200;

interface FindBoxProps {
  label: string;
  /** What is searched for already, as by an address that somebody was sent. */
  begin?: string | undefined;
  onFind: (typed: string) => void;
}

export function FindBox({ label, begin = '', onFind }: FindBoxProps) {
  const [typed, setTyped] = useState(begin);
  const find = useDebouncedCallback(onFind, PAUSE);
  return (
    <TextInput
      type="search"
      name="find"
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        find(event.currentTarget.value.trim());
      }}
    />
  );
}
