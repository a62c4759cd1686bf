/** The inputs of the sign-in: as browsers and password managers know them, each with its label. */
import { Alert, Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOf } from './refusal.ts';

interface InputProps {
  value: string;
  onChange: (value: string) => void;
  autoFocus?: boolean;
  /** Marks the input as what was refused. */
  invalid?: boolean;
}

export function UsernameInput({
  value,
  onChange,
  autoFocus = false,
  readOnly = false,
}: InputProps & { readOnly?: boolean }) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('signIn.username')}
      type="email"
      name="username"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      size="md"
      required
      data-autofocus={autoFocus || undefined}
      autoFocus={autoFocus}
      readOnly={readOnly}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface PasswordProps extends InputProps {
  label: string;
  name: string;
  /** Of one that is being chosen. */
  fresh?: boolean;
  description?: string;
}

export function SecretInput({ label, name, value, onChange, fresh, description, autoFocus, invalid }: PasswordProps) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      label={label}
      name={name}
      autoComplete={fresh ? 'new-password' : 'current-password'}
      size="md"
      required
      maxLength={256}
      value={value}
      error={invalid ?? false}
      aria-invalid={invalid ?? false}
      description={description}
      data-autofocus={autoFocus || undefined}
      autoFocus={autoFocus ?? false}
      visibilityToggleButtonProps={{ 'aria-label': t('signIn.show'), tabIndex: 0 }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export function CodeInput({ label, value, onChange, autoFocus, invalid }: InputProps & { label: string }) {
  return (
    <TextInput
      label={label}
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      size="md"
      required
      maxLength={20}
      error={invalid ?? false}
      aria-invalid={invalid ?? false}
      data-autofocus={autoFocus || undefined}
      autoFocus={autoFocus ?? false}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Password managers store a new password under the name that stands beside it. */
export const HiddenUsername = ({ value }: { value: string }) => (
  <input type="text" name="username" autoComplete="username" value={value} readOnly hidden />
);

interface FormProps {
  title?: string;
  text?: string;
  error: unknown;
  /** How many characters a password needs. */
  length: number;
  submit: string;
  pending: boolean;
  onSubmit: () => void;
  children: ReactNode;
}

/** A form that says what it is about, and what was refused: the refusal is announced and brought into view. */
export function Form({ title, text, error, length, submit, pending, onSubmit, children }: FormProps) {
  const { t } = useTranslation();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) onSubmit();
      }}
    >
      <Stack>
        {title && (
          <Title order={2} size="h4">
            {title}
          </Title>
        )}
        {text && <Text>{text}</Text>}
        {children}
        {error !== null && <Refusal words={typeof error === 'string' ? error : wordsOf(error, t, length)} />}
        <Button type="submit" size="md" loading={pending}>
          {submit}
        </Button>
      </Stack>
    </form>
  );
}

function Refusal({ words }: { words: string }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.scrollIntoView({ block: 'nearest' }), [words]);
  return (
    <Alert color="red" role="alert" ref={ref}>
      {words}
    </Alert>
  );
}
