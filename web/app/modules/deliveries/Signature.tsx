/** A name written with a finger: kept as the path of a drawing, which needs no file and travels with the call. */
import { Button, Group, Text } from '@mantine/core';
import type { PointerEvent } from 'react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './deliveries.module.css';

const [WIDTH, HEIGHT] = [300, 100];
/** The API takes 8,000 characters. */
const MOST = 7_900;

interface SignatureProps {
  path: string;
  onChange: (path: string) => void;
}

export function Signature({ path, onChange }: SignatureProps) {
  const { t } = useTranslation();
  const drawing = useRef(false);
  const draw = (event: PointerEvent<SVGSVGElement>, command: 'M' | 'L'): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = Math.round(((event.clientX - box.left) / box.width) * WIDTH);
    const y = Math.round(((event.clientY - box.top) / box.height) * HEIGHT);
    const inside = x >= 0 && y >= 0 && x <= WIDTH && y <= HEIGHT;
    if (inside && path.length < MOST) onChange(`${path} ${command} ${x} ${y}`.trim());
  };
  return (
    <div>
      <Group justify="space-between">
        <Text size="sm" fw={500}>
          {t('deliveries.signature')}
        </Text>
        <Button size="compact-sm" variant="default" disabled={path === ''} onClick={() => onChange('')}>
          {t('deliveries.clear')}
        </Button>
      </Group>
      <svg
        className={classes.signature}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('deliveries.signature')}
        data-signature
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          drawing.current = true;
          draw(event, 'M');
        }}
        onPointerMove={(event) => {
          if (drawing.current) draw(event, 'L');
        }}
        onPointerUp={() => {
          drawing.current = false;
        }}
      >
        <path d={path === '' ? 'M 0 0' : path} />
      </svg>
    </div>
  );
}
