/** What goes on paper: a sheet or a receipt's roll, as this workplace chose last for it, and the button that prints it. */
import { Button, Group, SegmentedControl } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../Icon.tsx';
import classes from './Printed.module.css';

const PAPERS = ['sheet', 'roll'] as const;
export type Paper = (typeof PAPERS)[number];

interface PaperControl {
  paper: Paper;
  choose: (paper: Paper) => void;
}

/** @param name of what is printed, among what the browser remembers */
export function usePaper(name: string, usual: Paper): PaperControl {
  const [paper, choose] = useLocalStorage<Paper>({
    key: `taller.paper.${name}`,
    defaultValue: usual,
    getInitialValueInEffect: false,
  });
  return { paper: PAPERS.includes(paper) ? paper : usual, choose };
}

export function Printed({ paper, children }: { paper: Paper; children: ReactNode }) {
  return (
    <div className={classes.printed} data-paper={paper}>
      {children}
    </div>
  );
}

/** Beside other buttons; it is not on the paper. */
export function PrintButton({ paper, choose }: PaperControl) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" data-no-print>
      <Button size="md" variant="default" leftSection={<Icon name="print" size={16} />} onClick={() => print()}>
        {t('print.print')}
      </Button>
      <SegmentedControl
        aria-label={t('print.paper')}
        value={paper}
        onChange={(value) => choose(PAPERS.find((each) => each === value) ?? 'sheet')}
        data={PAPERS.map((value) => ({ value, label: t(`print.on.${value}`) }))}
      />
    </Group>
  );
}
