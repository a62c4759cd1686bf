/** What will be ordered: pieces can be changed, and taken out. */
import { Button, Card, Group, NumberInput, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { goTo } from './address.ts';
import type { BasketLine } from './basket.ts';
import { MAX_PIECES, putInBasket, totalOf, useBasket } from './basket.ts';
import { money } from './formats.ts';
import { Go } from './Go.tsx';

export function Basket() {
  const { t, i18n } = useTranslation();
  const lines = useBasket();
  const [first] = lines;
  return (
    <Stack>
      <Title order={2} size="h4">
        {t('basket.title')}
      </Title>
      {!first && (
        <Text>
          {t('basket.empty')} <Go to={{ at: 'catalogue', search: '' }}>{t('basket.look')}</Go>
        </Text>
      )}
      <Stack component="ul" gap="sm" p={0} m={0}>
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </Stack>
      {first && (
        <Group justify="space-between">
          <Text fw={700} role="status">
            {t('basket.total', { total: money(totalOf(lines), first.currency, i18n.language) })}
          </Text>
          <Button size="md" onClick={() => goTo({ at: 'checkout' })}>
            {t('basket.order')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Line({ line }: { line: BasketLine }) {
  const { t, i18n } = useTranslation();
  const { name, sku, price, currency, quantity } = line;
  return (
    <Card component="li" withBorder padding="sm" style={{ listStyle: 'none' }}>
      <Group justify="space-between" align="end">
        <Stack gap={2}>
          <Text fw={600}>{name}</Text>
          <Text size="sm" c="dimmed">
            {sku} · {money(price, currency, i18n.language)}
          </Text>
        </Stack>
        <Group align="end">
          <NumberInput
            label={t('basket.pieces')}
            aria-label={t('basket.piecesOf', { name })}
            w={96}
            size="md"
            min={1}
            max={MAX_PIECES}
            allowDecimal={false}
            allowNegative={false}
            value={quantity}
            onChange={(value) => {
              if (typeof value === 'number' && value >= 1) putInBasket({ ...line, quantity: value });
            }}
          />
          <Button
            variant="default"
            size="md"
            aria-label={t('basket.removeOne', { name })}
            onClick={() => putInBasket({ ...line, quantity: 0 })}
          >
            {t('basket.remove')}
          </Button>
        </Group>
      </Group>
    </Card>
  );
}
