/** Who has to approve what is bought: rules by amount, each of which needs so many people of a role. */
import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { ApprovalDocumentValues } from '../../generated/enums.ts';
import { ApprovalLevelInputFields } from '../../generated/inputs.ts';
import type { Settings } from '../../kernel/access/Workshop.tsx';
import { useFormats } from '../../kernel/access/Workshop.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { useAction } from '../../kernel/errors/useAction.ts';
import { Field } from '../../kernel/forms/Field.tsx';
import { FormDialog } from '../../kernel/forms/FormDialog.tsx';
import { say } from '../../kernel/toasts.tsx';
import { useRoleChoices } from '../../kernel/useRoleChoices.ts';
import { useKeepSettings, useSettingsForm } from './settings.ts';

type Level = Settings['approvalLevels'][number];

const keyOf = ({ document, fromAmount, role }: Level): string => `${document} ${fromAmount} ${role}`;

export function Approvals({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [adding, setAdding] = useState(false);
  return (
    <section aria-labelledby="settings-approvals" data-setting="approvalLevels">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id="settings-approvals">
          {t('settings.approvals.title')}
        </Title>
        <Button variant="default" onClick={() => setAdding(true)}>
          {t('settings.approvals.add')}
        </Button>
      </Group>
      <Text size="sm" mb="sm">
        {t(settings.approvalLevels.length === 0 ? 'settings.approvals.none' : 'settings.approvals.why')}
      </Text>
      <Stack gap="xs">
        {settings.approvalLevels.map((level) => (
          <Card key={keyOf(level)} withBorder p="sm" data-level={keyOf(level)}>
            <Group justify="space-between">
              <Text>
                <strong>{t(`approvalDocument.${level.document}`)}</strong>{' '}
                {t('settings.approvals.rule', {
                  amount: formats.money(level.fromAmount),
                  people: t('settings.approvals.people', { count: level.count, role: level.role }),
                })}
              </Text>
              <Remove level={level} settings={settings} />
            </Group>
          </Card>
        ))}
      </Stack>
      {adding && <NewLevel settings={settings} onClose={() => setAdding(false)} />}
    </section>
  );
}

function Remove({ level, settings }: { level: Level; settings: Settings }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const keep = useKeepSettings();
  const acting = useAction(
    (removed: string) =>
      client.updateSettings({
        input: { approvalLevels: settings.approvalLevels.filter((each) => keyOf(each) !== removed) },
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
      <Button size="xs" variant="default" loading={acting.pending} onClick={() => void acting.run(keyOf(level))}>
        {t('action.remove')}
      </Button>
      <Refusal error={acting.error} onRepeat={() => void acting.repeat()} />
    </>
  );
}

const NAMES = ['document', 'fromAmount', 'role', 'count'] as const;
type Name = (typeof NAMES)[number];
const FIRST = { document: 'PURCHASE_ORDER', fromAmount: '0', count: 1 } as const;

/** A field of a rule as the API names it: `approvalLevels.2.role`. */
const levelField = (field: string): string | null => /^approvalLevels\.\d+\.(\w+)$/.exec(field)?.[1] ?? null;

function NewLevel({ settings, onClose }: { settings: Settings; onClose: () => void }) {
  const { t } = useTranslation();
  const roles = useRoleChoices();
  const api = useSettingsForm({
    settings,
    fields: ApprovalLevelInputFields,
    names: NAMES,
    recordOf: () => FIRST,
    inputOf: (change, { approvalLevels }) => {
      const { document, fromAmount, role, count } = { ...FIRST, role: '', ...change };
      const added = {
        document: document ?? FIRST.document,
        fromAmount: fromAmount ?? '0',
        role: role ?? '',
        count: count ?? 1,
      };
      return { approvalLevels: [...approvalLevels, added] };
    },
    nameOf: levelField,
    onClose,
  });
  const labels = Object.fromEntries(NAMES.map((name) => [name, t(`settings.approvals.${name}`)])) as Record<
    Name,
    string
  >;
  const documents = ApprovalDocumentValues.map((value) => ({ value, label: t(`approvalDocument.${value}`) }));
  return (
    <FormDialog
      api={api}
      title={t('settings.approvals.add')}
      labels={labels}
      submit={t('action.save')}
      onClose={onClose}
    >
      <Field api={api} name="document" label={labels.document} choices={documents} autoFocus />
      <Field api={api} name="fromAmount" label={labels.fromAmount} />
      <Field api={api} name="role" label={labels.role} choices={roles} />
      <Field api={api} name="count" label={labels.count} description={t('settings.approvals.countWhy')} />
    </FormDialog>
  );
}
