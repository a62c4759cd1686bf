/** A label of 50 × 25 mm with the item's code as bars, for a label printer. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../kernel/access/Workshop.tsx';
import { Dialog } from '../../kernel/Dialog.tsx';
import { code128, QUIET } from '../../kernel/print/code128.ts';
import type { ItemRowFragment } from './generated/documents.ts';
import classes from './Label.module.css';

export function Label({ item, onClose }: { item: ItemRowFragment; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog onClose={onClose} title={t('inventory.label')}>
      <Stack align="center">
        <Sticker item={item} />
        {/* What the printer gets stands on the page itself: within a dialog it would have no paper of its own. */}
        {createPortal(
          <div className={classes.printed} aria-hidden>
            <Sticker item={item} />
          </div>,
          document.body,
        )}
        {code128(item.sku) === null && <Text role="alert">{t('inventory.noBars')}</Text>}
        <Group data-no-print>
          <Button onClick={() => print()}>{t('inventory.print')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function Sticker({ item }: { item: ItemRowFragment }) {
  const formats = useFormats();
  return (
    <div className={classes.label} data-label>
      <Text className={classes.name} lineClamp={2}>
        {item.name}
      </Text>
      <Bars text={item.sku} />
      <Text className={classes.sku}>
        {item.sku} · {formats.money(item.price, item.currency)}
      </Text>
    </div>
  );
}

/** Bars as a picture that stays sharp at any size. */
function Bars({ text }: { text: string }) {
  const widths = code128(text);
  if (!widths) return null;
  let at = QUIET;
  const path = widths
    .map((width, index) => {
      const bar = index % 2 === 0 ? `M${at} 0h${width}v1h-${width}z` : '';
      at += width;
      return bar;
    })
    .join('');
  return (
    <svg
      className={classes.bars}
      viewBox={`0 0 ${at + QUIET} 1`}
      preserveAspectRatio="none"
      role="img"
      aria-label={text}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#000" />
    </svg>
  );
}
