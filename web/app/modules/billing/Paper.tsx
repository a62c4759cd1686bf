/** A document as it is, or as it would be: whom it names, its lines, taxes and total. Prints on a sheet and on a receipt's roll. */
import { Card, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../kernel/access/Workshop.tsx';
import type { WholeDocumentFragment } from './generated/documents.ts';

export function Paper({ document, preview = false }: { document: WholeDocumentFragment; preview?: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { recipient, issuer, vehicle, currency } = document;
  const type = document.documentType ? t(`documentType.${document.documentType}`) : t(`invoiceKind.${document.kind}`);
  return (
    <Card withBorder component="section" aria-label={t(preview ? 'billing.preview' : 'billing.document')} data-paper>
      <Stack gap="sm">
        <Group justify="space-between" align="start">
          <div>
            <Text fw={700}>{issuer?.name}</Text>
            <Text size="sm">{issuer?.taxId}</Text>
          </div>
          <div>
            <Title order={2} size="h4" ta="end">
              {type}
            </Title>
            <Text ta="end">{preview ? t('billing.numberToCome', { series: document.number }) : document.number}</Text>
          </div>
        </Group>
        <div>
          <Text fw={600}>
            <bdi>{recipient?.name ?? document.customerName}</bdi>
          </Text>
          <Text size="sm">
            {[recipient?.taxIdType, recipient?.taxId, recipient?.address].filter(Boolean).join(' · ')}
          </Text>
          {vehicle && (
            <Text size="sm">{[vehicle.plate, `${vehicle.make} ${vehicle.model}`].filter(Boolean).join(' · ')}</Text>
          )}
        </div>
        <PaperLines document={document} />
        <Stack gap={2}>
          <Amount label={t('billing.subtotal')} amount={formats.money(document.subtotal, currency)} />
          {(document.taxes ?? []).map(({ code, rate, treatment, tax }) => (
            <Amount
              key={`${code} ${rate} ${treatment}`}
              label={
                treatment === 'TAXED' ? `${code} ${formats.rate(rate)}` : `${code} · ${t(`taxTreatment.${treatment}`)}`
              }
              amount={formats.money(tax, currency)}
            />
          ))}
          <Group justify="space-between">
            <Text fw={700}>{t('billing.total')}</Text>
            <Text fw={700} fz="xl" data-total>
              {formats.money(document.total, currency)}
            </Text>
          </Group>
        </Stack>
      </Stack>
    </Card>
  );
}

function PaperLines({ document }: { document: WholeDocumentFragment }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Table aria-label={t('billing.lines')} style={{ tableLayout: 'fixed' }}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('billing.what')}</Table.Th>
          <Table.Th w={88} px={4} ta="end">
            {t('billing.quantity')}
          </Table.Th>
          <Table.Th w={110} ta="end" visibleFrom="sm">
            {t('billing.price')}
          </Table.Th>
          <Table.Th w={110} ta="end">
            {t('billing.total')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {(document.lines ?? []).map((line, index) => (
          // Lines of a frozen document stay where they are.
          <Table.Tr key={index}>
            <Table.Td>
              <bdi>{line.description}</bdi>
            </Table.Td>
            <Table.Td ta="end">{formats.quantity(line.quantity)}</Table.Td>
            <Table.Td ta="end" visibleFrom="sm">
              {formats.money(line.unitPrice, document.currency)}
            </Table.Td>
            <Table.Td ta="end">{formats.money(line.total, document.currency)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

export function Amount({ label, amount }: { label: string; amount: string }) {
  return (
    <Group justify="space-between">
      <Text size="sm">{label}</Text>
      <Text size="sm">{amount}</Text>
    </Group>
  );
}
