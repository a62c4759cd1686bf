/** Whether somebody is shown around: at first, until they have seen it or put it away, and when they ask. Their browser remembers it. */
import { useState } from 'react';
import { useMay, useWorkshop } from '../../kernel/access/Workshop.tsx';
import type { TourStep } from './steps.ts';
import { stepsFor } from './steps.ts';

/** Where it is `off`, nobody is shown around unasked: screens that many share, and tests. */
const SWITCH = 'taller.tour';
const seenBy = (userId: string): string => `${SWITCH}.${userId}`;

export interface TourControl {
  /** None while nobody is shown around. */
  steps: readonly TourStep[];
  begin: () => void;
  end: () => void;
}

export function useTour(): TourControl {
  const { user } = useWorkshop();
  const may = useMay();
  const [shown, setShown] = useState(
    () => localStorage.getItem(SWITCH) !== 'off' && localStorage.getItem(seenBy(user.id)) === null,
  );
  return {
    steps: shown ? stepsFor(user.role, may) : [],
    begin: () => setShown(true),
    end: () => {
      localStorage.setItem(seenBy(user.id), 'seen');
      setShown(false);
    },
  };
}
