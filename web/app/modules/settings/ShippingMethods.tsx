/** How orders of parts are sent: each way with its price, added and removed one by one. */
import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { ShippingMethodInputFields } from '../../generated/inputs.ts';
import type { Settings } from '../../kernel/access/Workshop.tsx';
import { useFormats } from '../../kernel/access/Workshop.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { useAction } from '../../kernel/errors/useAction.ts';
import { Field } from '../../kernel/forms/Field.tsx';
import { FormDialog } from '../../kernel/forms/FormDialog.tsx';
import { say } from '../../kernel/toasts.tsx';
import { useKeepSettings, useSettingsForm } from './settings.ts';

type Method = Settings['shippingMethods'][number];

export function ShippingMethods({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [adding, setAdding] = useState(false);
  return (
    <section aria-labelledby="settings-shipping" data-setting="shippingMethods">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id="settings-shipping">
          {t('settings.shipping.title')}
        </Title>
        <Button variant="default" onClick={() => setAdding(true)}>
          {t('settings.shipping.add')}
        </Button>
      </Group>
      <Stack gap="xs">
        {settings.shippingMethods.map((method) => (
          <Card key={method.code} withBorder p="sm" data-method={method.code}>
            <Group justify="space-between">
              <Text>
                <strong>
                  <bdi>{method.name}</bdi>
                </strong>{' '}
                {formats.money(method.price)}{' '}
                {method.days !== null && t('settings.shipping.takes', { count: method.days })}
              </Text>
              <Remove method={method} settings={settings} />
            </Group>
          </Card>
        ))}
      </Stack>
      {adding && <NewMethod settings={settings} onClose={() => setAdding(false)} />}
    </section>
  );
}

function Remove({ method, settings }: { method: Method; settings: Settings }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const keep = useKeepSettings();
  const acting = useAction(
    (code: string) => {
      const left = settings.shippingMethods.filter((each) => each.code !== code);
      return client.updateSettings({
        input: { shippingMethods: left.length === 0 ? null : left },
        expectedVersion: settings.version,
      });
    },
    {
      onDone: (saved) => {
        if (saved) keep(saved);
        say(t('settings.saved'));
      },
    },
  );
  return (
    <>
      <Button size="xs" variant="default" loading={acting.pending} onClick={() => void acting.run(method.code)}>
        {t('action.remove')}
      </Button>
      <Refusal error={acting.error} onRepeat={() => void acting.repeat()} />
    </>
  );
}

const NAMES = ['code', 'name', 'price', 'days'] as const;
type Name = (typeof NAMES)[number];

/** A field of a way as the API names it: `shippingMethods.2.price`. */
const methodField = (field: string): string | null => /^shippingMethods\.\d+\.(\w+)$/.exec(field)?.[1] ?? null;

function NewMethod({ settings, onClose }: { settings: Settings; onClose: () => void }) {
  const { t } = useTranslation();
  const api = useSettingsForm({
    settings,
    fields: ShippingMethodInputFields,
    names: NAMES,
    recordOf: () => ({}),
    inputOf: ({ code, name, price, days }, { shippingMethods }) => ({
      shippingMethods: [
        ...shippingMethods,
        { code: code ?? '', name: name ?? '', price: price ?? '0', days: days ?? null },
      ],
    }),
    nameOf: methodField,
    onClose,
  });
  const labels = Object.fromEntries(NAMES.map((name) => [name, t(`settings.shipping.${name}`)])) as Record<
    Name,
    string
  >;
  return (
    <FormDialog
      api={api}
      title={t('settings.shipping.add')}
      labels={labels}
      submit={t('action.save')}
      onClose={onClose}
    >
      {NAMES.map((name) => (
        <Field key={name} api={api} name={name} label={labels[name]} autoFocus={name === 'code'} />
      ))}
    </FormDialog>
  );
}
