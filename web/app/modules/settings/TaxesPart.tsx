/** Whether prices include tax, and which taxes there are, with their rates over time. */
import { Button, Card, Group, Stack, Table, Text, Title, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { UpdateSettingsInputFields } from '../../generated/inputs.ts';
import type { Settings } from '../../kernel/access/Workshop.tsx';
import { useFormats } from '../../kernel/access/Workshop.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { useAction } from '../../kernel/errors/useAction.ts';
import { ApiFormBox } from '../../kernel/forms/ApiFormBox.tsx';
import { Field } from '../../kernel/forms/Field.tsx';
import { say } from '../../kernel/toasts.tsx';
import { Tag } from '../../kernel/Tag.tsx';
import { FIELDS } from './parts.ts';
import { useKeepSettings, useSettingsForm } from './settings.ts';
import type { Asked } from './TaxDialog.tsx';
import { TaxDialog } from './TaxDialog.tsx';
import type { Tax, TaxRate } from './taxes.ts';
import { rateOn, withTax } from './taxes.ts';

export function TaxesPart({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <Stack gap="xl">
      <Mode settings={settings} />
      <section aria-labelledby="settings-taxes" data-setting="taxes">
        <Group justify="space-between" mb="sm">
          <Title order={2} size="h4" id="settings-taxes">
            {t('settings.taxes')}
          </Title>
          <Button variant="default" onClick={() => setAsked({ what: 'tax' })}>
            {t('settings.newTax')}
          </Button>
        </Group>
        <Stack>
          {settings.taxes.map((tax) => (
            <OneTax key={tax.code} tax={tax} settings={settings} onAsk={setAsked} />
          ))}
        </Stack>
      </section>
      {asked && <TaxDialog asked={asked} settings={settings} onClose={() => setAsked(null)} />}
    </Stack>
  );
}

function Mode({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const api = useSettingsForm({
    settings,
    fields: UpdateSettingsInputFields,
    names: FIELDS.taxMode,
    recordOf: (stored) => ({ ...stored }),
    inputOf: (change) => change,
  });
  const labels = {
    pricesIncludeTax: t('settings.field.pricesIncludeTax'),
    defaultTaxCode: t('settings.field.defaultTaxCode'),
  };
  return (
    <ApiFormBox api={api} labels={labels} submit={t('action.save')}>
      <Field
        api={api}
        name="pricesIncludeTax"
        label={labels.pricesIncludeTax}
        description={t('settings.pricesIncludeTaxWhy')}
      />
      <Field
        api={api}
        name="defaultTaxCode"
        label={labels.defaultTaxCode}
        description={t('settings.defaultTaxCodeWhy')}
        choices={settings.taxes.map(({ code, name }) => ({
          value: code,
          label: name === code ? code : `${code} · ${name}`,
        }))}
      />
      <Text size="sm" c="dimmed">
        {t(`settings.rounding.${settings.taxRounding}`)}
      </Text>
    </ApiFormBox>
  );
}

interface OneTaxProps {
  tax: Tax;
  settings: Settings;
  onAsk: (asked: Asked) => void;
}

function OneTax({ tax, settings, onAsk }: OneTaxProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const today = formats.dayOf(Date.now());
  const now = rateOn(tax, today);
  return (
    <Card withBorder component="section" aria-label={tax.code} data-tax={tax.code}>
      <Group justify="space-between" mb="xs">
        <Group gap="xs">
          <Text fw={600}>{tax.name === tax.code ? tax.code : `${tax.code} · ${tax.name}`}</Text>
          {settings.defaultTaxCode === tax.code && <Tag>{t('settings.usualTax')}</Tag>}
        </Group>
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => onAsk({ what: 'name', code: tax.code })}>
            {t('settings.rename')}
          </Button>
          <Button size="xs" variant="default" onClick={() => onAsk({ what: 'rate', code: tax.code })}>
            {t('settings.newRate')}
          </Button>
        </Group>
      </Group>
      <Table aria-label={t('settings.ratesOf', { code: tax.code })} style={{ tableLayout: 'fixed' }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('settings.rate')}</Table.Th>
            <Table.Th>{t('settings.from')}</Table.Th>
            <Table.Th w={110}>
              <VisuallyHidden>{t('settings.rateState')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tax.rates.map((rate) => (
            <Table.Tr key={rate.from}>
              <Table.Td>
                {rate.treatment === 'TAXED' ? formats.rate(rate.rate) : t(`settings.treatment.${rate.treatment}`)}
              </Table.Td>
              <Table.Td>{formats.day(rate.from)}</Table.Td>
              <Table.Td>
                {rate.from > today ? (
                  <TakeBack tax={tax} rate={rate} settings={settings} />
                ) : (
                  rate === now && t('settings.now')
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  );
}

/** A rate that has not begun can go again. */
function TakeBack({ tax, rate, settings }: { tax: Tax; rate: TaxRate; settings: Settings }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const keep = useKeepSettings();
  const acting = useAction(
    (from: string) =>
      client.updateSettings({
        input: {
          taxes: withTax(settings.taxes, tax.code, (each) => ({
            ...each,
            rates: each.rates.filter((other) => other.from !== from),
          })),
        },
        expectedVersion: settings.version,
      }),
    {
      onDone: (saved) => {
        if (saved) keep(saved);
        say(t('settings.saved'));
      },
    },
  );
  return (
    <>
      <Button size="xs" variant="default" loading={acting.pending} onClick={() => void acting.run(rate.from)}>
        {t('action.remove')}
      </Button>
      <Refusal error={acting.error} onRepeat={() => void acting.repeat()} />
    </>
  );
}
