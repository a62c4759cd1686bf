/** What customers say most, as touches: one adds it to the complaint, the next takes it back. The first ones have keys, too. */
import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWorkshop } from '../../kernel/access/Workshop.tsx';
import { Pick } from '../../kernel/forms/Pick.tsx';
import { useKeys } from '../../kernel/keys/keys.tsx';
import classes from './Phrases.module.css';
import { hasPhrase, matching, phrasesOf, TOUCHES, withoutPhrase, withPhrase } from './phrases.ts';

interface PhrasesProps {
  complaint: string;
  onChange: (complaint: string) => void;
}

export function Phrases({ complaint, onChange }: PhrasesProps) {
  const { t } = useTranslation();
  const { settings } = useWorkshop();
  const phrases = phrasesOf(settings?.complaintPhrases, t);
  const touch = (phrase: string): void =>
    onChange(hasPhrase(complaint, phrase) ? withoutPhrase(complaint, phrase) : withPhrase(complaint, phrase));
  useKeys(
    phrases.slice(0, TOUCHES).map((phrase, index) => ({
      keys: `alt+Digit${index + 1}`,
      physical: true,
      text: phrase,
      run: () => touch(phrase),
      // Whoever types the complaint need not leave it.
      always: true,
    })),
  );
  if (phrases.length === 0) return null;
  return (
    <>
      <Group gap="xs" role="group" aria-label={t('reception.phrases')}>
        {phrases.slice(0, TOUCHES).map((phrase, index) => (
          <Button
            key={phrase}
            variant={hasPhrase(complaint, phrase) ? 'light' : 'default'}
            size="md"
            onClick={() => touch(phrase)}
            aria-pressed={hasPhrase(complaint, phrase)}
            className={classes.phrase}
            aria-keyshortcuts={`Alt+${index + 1}`}
            data-digit={index + 1}
          >
            {phrase}
          </Button>
        ))}
      </Group>
      {phrases.length > TOUCHES && (
        <Pick
          name="phrases"
          label={t('reception.morePhrases', { count: phrases.length - TOUCHES })}
          placeholder={t('reception.findPhrase')}
          find={async (search) => matching(phrases, search)}
          onPick={({ label }) => onChange(withPhrase(complaint, label))}
        />
      )}
    </>
  );
}
