/** The steps of an order's workflow: what is done, what it waits for, what failed, and how often. */
import { Card, List, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../kernel/access/Workshop.tsx';
import { Tag } from '../../kernel/Tag.tsx';
import type { TagColor } from '../../kernel/Tag.tsx';
import type { Step, WholeOrder } from './order.ts';
import { stepsOf } from './order.ts';

const COLORS: Record<Step['state'], TagColor> = { done: 'green', failed: 'red', now: 'blue', later: 'gray' };

export function Steps({ order }: { order: WholeOrder }) {
  const { t } = useTranslation();
  return (
    <Card withBorder component="section" aria-labelledby="parts-steps">
      <Title order={2} size="h4" mb="xs" id="parts-steps">
        {t('partsOrders.steps')} {order.attempt > 1 && <Attempt count={order.attempt} />}
      </Title>
      <List listStyleType="none" spacing="xs">
        {stepsOf(order).map((step) => (
          <List.Item key={step.name} data-step={step.name} data-step-state={step.state}>
            <OneStep step={step} why={whyOf(step, order)} />
          </List.Item>
        ))}
      </List>
    </Card>
  );
}

function Attempt({ count }: { count: number }) {
  const { t } = useTranslation();
  return (
    <Text span size="sm" c="dimmed">
      {t('partsOrders.attempt', { count })}
    </Text>
  );
}

/** Why a step failed, as its provider said it. */
function whyOf({ name, state }: Step, { payment, shipment }: WholeOrder): string | null {
  if (state !== 'failed') return null;
  return (name === 'paid' ? payment?.failure : shipment?.failure) ?? null;
}

function OneStep({ step, why }: { step: Step; why: string | null }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <>
      <Tag color={COLORS[step.state]}>{t(`partsOrders.stepState.${step.state}`)}</Tag>{' '}
      <strong>{t(`partsOrders.step.${step.name}`)}</strong> {step.at !== null && formats.dayAndTime(step.at)}
      {step.failures > 0 && (
        <Text size="sm" c="dimmed">
          {t('partsOrders.failures', { count: step.failures })} <bdi>{why}</bdi>
        </Text>
      )}
    </>
  );
}
