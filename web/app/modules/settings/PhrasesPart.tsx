/** What customers say most: reception offers it at a touch, in this order. */
import { useTranslation } from 'react-i18next';
import { UpdateSettingsInputFields } from '../../generated/inputs.ts';
import type { Settings } from '../../kernel/access/Workshop.tsx';
import { ApiFormBox } from '../../kernel/forms/ApiFormBox.tsx';
import { Field } from '../../kernel/forms/Field.tsx';
import { FIELDS } from './parts.ts';
import { useSettingsForm } from './settings.ts';

export function PhrasesPart({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const label = t('settings.field.complaintPhrases');
  const api = useSettingsForm({
    settings,
    fields: UpdateSettingsInputFields,
    names: FIELDS.reception,
    recordOf: ({ complaintPhrases }) => ({ complaintPhrases }),
    inputOf: ({ complaintPhrases }) => {
      const phrases = (complaintPhrases ?? []).map((phrase) => phrase.trim()).filter((phrase) => phrase !== '');
      return { complaintPhrases: phrases.length === 0 ? null : phrases };
    },
    // Whichever of them it is about.
    nameOf: (field) => (field.startsWith('complaintPhrases') ? 'complaintPhrases' : field),
  });
  return (
    <ApiFormBox api={api} labels={{ complaintPhrases: label }} submit={t('action.save')}>
      <Field api={api} name="complaintPhrases" label={label} description={t('settings.complaintPhrasesWhy')} />
    </ApiFormBox>
  );
}
