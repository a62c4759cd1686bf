/**
 * Shows somebody around, on the start page alone: a card in the corner that covers nothing in the middle, and takes no key but its own.
 * While somebody types, or another dialog lies over the page, it is not there.
 */
import { Button, CloseButton, Group, Text, Title } from '@mantine/core';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addTexts } from '../../kernel/texts.ts';
import type { TourStep } from './steps.ts';
import en from './texts/en.json';
import es from './texts/es.json';
import classes from './Tour.module.css';

addTexts({ es, en });

interface TourProps {
  steps: readonly TourStep[];
  onEnd: () => void;
}

export function Tour({ steps, onEnd }: TourProps) {
  const [at, setAt] = useState(0);
  // Once, when it begins: it never takes the focus from somebody who has gone on to something else.
  const [led, setLed] = useState(false);
  const busy = useBusy();
  const step = steps[Math.min(at, steps.length - 1)];
  if (busy || !step) return null;
  return (
    <Card
      step={step}
      at={at}
      count={steps.length}
      takesFocus={!led}
      onLed={() => setLed(true)}
      onGo={setAt}
      onEnd={onEnd}
    />
  );
}

interface CardProps {
  step: TourStep;
  at: number;
  count: number;
  takesFocus: boolean;
  onLed: () => void;
  onGo: (at: number) => void;
  onEnd: () => void;
}

function Card({ step, at, count, takesFocus, onLed, onGo, onEnd }: CardProps) {
  const { t } = useTranslation();
  const ids = useId();
  const next = useRef<HTMLButtonElement>(null);
  const isLast = at === count - 1;
  usePointedAt(step.target);
  const leave = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onEnd();
  });
  const lead = useEffectEvent(() => {
    if (takesFocus) next.current?.focus({ preventScroll: true });
    onLed();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => leave(event);
    lead();
    addEventListener('keydown', listen);
    return () => {
      removeEventListener('keydown', listen);
      // Keys go on from the page, once the card is gone.
      setTimeout(() => {
        if (document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true });
      });
    };
  }, []);
  return (
    <section
      role="dialog"
      aria-labelledby={`${ids}title`}
      aria-describedby={`${ids}text`}
      className={classes.card}
      data-tour-step={step.name}
      data-no-print
    >
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" c="dimmed">
          {t('tour.label')} · {t('tour.progress', { step: at + 1, count })}
        </Text>
        <CloseButton aria-label={t('tour.skip')} onClick={onEnd} />
      </Group>
      <div aria-live="polite">
        <Title order={2} size="h4" id={`${ids}title`}>
          {t(`tour.${step.name}.title`)}
        </Title>
        <Text id={`${ids}text`} mt={4}>
          {t(`tour.${step.name}.text`)}
        </Text>
      </div>
      <Group justify="flex-end" gap="xs">
        {at > 0 && (
          <Button variant="default" onClick={() => onGo(at - 1)}>
            {t('tour.back')}
          </Button>
        )}
        <Button ref={next} onClick={() => (isLast ? onEnd() : onGo(at + 1))}>
          {t(isLast ? 'tour.end' : 'tour.next')}
        </Button>
      </Group>
    </section>
  );
}

const POINTED_AT = 'data-pointed-at';

/** Marks what a step is about, as soon as it is there. */
function usePointedAt(target: string): void {
  useEffect(() => {
    const mark = (): void => document.querySelector(target)?.setAttribute(POINTED_AT, '');
    mark();
    const watch = new MutationObserver(mark);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      watch.disconnect();
      for (const marked of document.querySelectorAll(`[${POINTED_AT}]`)) marked.removeAttribute(POINTED_AT);
    };
  }, [target]);
}

const FIELDS = 'input, select, textarea, [contenteditable]';
const OTHERS = '[role=dialog]:not([data-tour-step])';

const isBusy = (): boolean =>
  document.activeElement?.matches(FIELDS) === true || document.querySelector(OTHERS) !== null;

/** Milliseconds: between two fields nobody is busy for a moment. */
const PAUSE = 300;

/** Whether somebody types, or is asked something else. */
function useBusy(): boolean {
  const [busy, setBusy] = useState(isBusy);
  useEffect(() => {
    let later: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      clearTimeout(later);
      if (isBusy()) setBusy(true);
      else later = setTimeout(() => setBusy(isBusy()), PAUSE);
    };
    const watch = new MutationObserver(look);
    watch.observe(document.body, { childList: true, subtree: true });
    for (const name of ['focusin', 'focusout']) addEventListener(name, look);
    look();
    return () => {
      clearTimeout(later);
      watch.disconnect();
      for (const name of ['focusin', 'focusout']) removeEventListener(name, look);
    };
  }, []);
  return busy;
}
