/** The settings, a part at a time: each has its address, so that leaving one that was changed asks. */
import { Skeleton } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../kernel/access/Workshop.tsx';
import type { Settings as Stored } from '../../kernel/access/Workshop.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { Screen } from '../../kernel/Screen.tsx';
import { Gone } from '../../shell/Gone.tsx';
import { LaborPart } from './LaborPart.tsx';
import type { Part } from './parts.ts';
import { partsFor } from './parts.ts';
import { PhrasesPart } from './PhrasesPart.tsx';
import { PurchasingPart } from './PurchasingPart.tsx';
import { RoutesPart } from './RoutesPart.tsx';
import { RulesPart } from './RulesPart.tsx';
import { SellingPart } from './SellingPart.tsx';
import { SeriesPart } from './SeriesPart.tsx';
import classes from './Settings.module.css';
import { TaxesPart } from './TaxesPart.tsx';
import { TimesPart } from './TimesPart.tsx';
import { useStoredSettings } from './settings.ts';
import { WorkshopPart } from './WorkshopPart.tsx';

const SHOWN: Record<Part['name'], (settings: Stored) => ReactNode> = {
  workshop: (settings) => <WorkshopPart settings={settings} />,
  series: (settings) => <SeriesPart settings={settings} />,
  taxes: (settings) => <TaxesPart settings={settings} />,
  labor: (settings) => <LaborPart settings={settings} />,
  times: (settings) => <TimesPart settings={settings} />,
  reception: (settings) => <PhrasesPart settings={settings} />,
  purchasing: (settings) => <PurchasingPart settings={settings} />,
  selling: (settings) => <SellingPart settings={settings} />,
  routes: (settings) => <RoutesPart settings={settings} />,
  rules: (settings) => <RulesPart settings={settings} />,
};

export function Settings() {
  const { t } = useTranslation();
  const { part } = useParams({ strict: false });
  const parts = partsFor(useMay());
  const shown = part === undefined ? parts[0] : parts.find(({ name }) => name === part);
  const stored = useStoredSettings();
  if (!shown) return <Gone />;
  return (
    <Screen title={t('settings.title')}>
      <div className={classes.settings}>
        <nav aria-label={t('settings.parts')} className={classes.parts}>
          <ul>
            {parts.map(({ name }) => (
              <li key={name}>
                <Link
                  to="/settings/$part"
                  params={{ part: name }}
                  className={classes.part}
                  aria-current={name === shown.name ? 'page' : undefined}
                >
                  {t(`settings.part.${name}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className={classes.content} data-part={shown.name}>
          <Refusal error={stored.error} onRepeat={() => void stored.refetch()} />
          {stored.isPending && <Skeleton height={320} />}
          {stored.data && SHOWN[shown.name](stored.data)}
        </div>
      </div>
    </Screen>
  );
}
