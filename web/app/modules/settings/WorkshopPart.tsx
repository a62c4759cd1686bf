/** What the workshop is called, where it is, and how its documents and mails look. */
import { ColorSwatch, Group, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { UpdateSettingsInputFields } from '../../generated/inputs.ts';
import type { Settings } from '../../kernel/access/Workshop.tsx';
import { ApiFormBox } from '../../kernel/forms/ApiFormBox.tsx';
import type { Choice } from '../../kernel/forms/Field.tsx';
import { Field } from '../../kernel/forms/Field.tsx';
import type { ApiForm } from '../../kernel/forms/useApiForm.ts';
import { Logo } from './Logo.tsx';
import { FIELDS } from './parts.ts';
import { useSettingsForm } from './settings.ts';

const NAMES = FIELDS.workshop;
type Name = (typeof NAMES)[number];

const LANGUAGES = ['es', 'en'] as const;

function useCurrencies(): Choice[] {
  const { i18n } = useTranslation();
  const names = new Intl.DisplayNames(i18n.language, { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((value) => ({
    value,
    label: `${value} · ${names.of(value) ?? value}`,
  }));
}

export function WorkshopPart({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const api = useSettingsForm({
    settings,
    fields: UpdateSettingsInputFields,
    names: NAMES,
    recordOf: (stored) => ({ ...stored }),
    inputOf: (change) => change,
  });
  const label = (name: Name): string => t(`settings.field.${name}`);
  const labels = Object.fromEntries(NAMES.map((name) => [name, label(name)])) as Record<Name, string>;
  const types = settings.taxIdTypes.map(({ code, name }) => ({ value: code, label: name }));
  const languages = LANGUAGES.map((value) => ({ value, label: t(`settings.language.${value}`) }));
  const told = (name: Name, value: unknown): string | null =>
    name === 'language' ? (languages.find((each) => each.value === value)?.label ?? null) : null;
  return (
    <Stack gap="xl">
      <ApiFormBox api={api} labels={labels} told={told} submit={t('action.save')}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Field api={api} name="displayName" label={labels.displayName} description={t('settings.displayNameWhy')} />
          <Field api={api} name="legalName" label={labels.legalName} description={t('settings.legalNameWhy')} />
          <Field api={api} name="taxIdType" label={labels.taxIdType} choices={types} />
          <Field api={api} name="taxId" label={labels.taxId} />
        </SimpleGrid>
        <Field api={api} name="address" label={labels.address} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Field api={api} name="phone" label={labels.phone} />
          <Field api={api} name="email" label={labels.email} />
          <Field
            api={api}
            name="language"
            label={labels.language}
            description={t('settings.languageWhy')}
            choices={languages}
          />
          <Field
            api={api}
            name="currency"
            label={labels.currency}
            description={t('settings.currencyWhy')}
            choices={useCurrencies()}
          />
          <BrandColor api={api} label={labels.brandColor} />
        </SimpleGrid>
        <Fixed settings={settings} />
      </ApiFormBox>
      <section aria-labelledby="settings-logo">
        <Title order={2} size="h4" id="settings-logo" mb="sm">
          {t('settings.logo.title')}
        </Title>
        <Logo settings={settings} />
      </section>
    </Stack>
  );
}

/** Chosen by the eye or typed. */
function BrandColor({ api, label }: { api: ApiForm<Name>; label: string }) {
  const { t } = useTranslation();
  const value = String(api.form.values.brandColor);
  const set = (color: string): void => {
    api.form.setFieldValue('brandColor', color as never);
    api.form.clearFieldError('brandColor');
  };
  const isColor = /^#[0-9a-f]{6}$/i.test(value);
  return (
    <Group align="end" wrap="nowrap" gap="xs">
      <TextInput
        style={{ flex: 1 }}
        name="brandColor"
        label={label}
        description={t('settings.brandColorWhy')}
        value={value}
        error={api.form.errors['brandColor'] ?? null}
        leftSection={<ColorSwatch size={18} color={isColor ? value : 'transparent'} />}
        onChange={(event) => set(event.currentTarget.value)}
      />
      <TextInput
        type="color"
        w={56}
        aria-label={t('settings.chooseColor')}
        value={isColor ? value : '#000000'}
        onChange={(event) => set(event.currentTarget.value)}
      />
    </Group>
  );
}

/** What stays as the workshop began. */
function Fixed({ settings }: { settings: Settings }) {
  const { t, i18n } = useTranslation();
  const country = new Intl.DisplayNames(i18n.language, { type: 'region' }).of(settings.country) ?? settings.country;
  return (
    <Text size="sm" c="dimmed" data-fixed>
      {t('settings.fixed', { country, timeZone: settings.timeZone.replaceAll('_', ' ') })}
    </Text>
  );
}
