/** What is to follow a report that was asked for, and has not: one that nobody makes, and one that nobody was told of. */
import { reportMatter } from '../shared/matters.ts';
import type { Notice } from '../shared/notices.ts';
import type { Row } from '../shared/rows.ts';
import { text } from '../shared/rows.ts';
import type { MailDue } from './followUps.ts';
import type { Window } from './window.ts';
import { isWithin } from './window.ts';

/** Of one that waits to be made, or whose making ended in the middle: who makes it takes over what nobody works at. */
export function reportToMake(row: Row, window: Window): Notice | null {
  const [reportId, at] = [text(row, 'id'), text(row, 'createdAt')];
  if (row['sk'] !== 'REPORT' || reportId === null || at === null || !isWithin(at, window)) return null;
  if (row['state'] !== 'QUEUED' && row['state'] !== 'RUNNING') return null;
  return { id: `REPORT_REQUESTED#${reportId}#RECONCILED`, type: 'REPORT_REQUESTED', reportId, at };
}

/** Of one that is ready: to whom it is for. */
export function reportMail(row: Row, window: Window): MailDue | null {
  const [reportId, at] = [text(row, 'id'), text(row, 'endedAt')];
  if (reportId === null || at === null || row['state'] !== 'READY' || !isWithin(at, window)) return null;
  const matter = reportMatter(reportId);
  const notice: Notice = { id: `REPORT_READY#${reportId}#RECONCILED`, type: 'REPORT_READY', reportId, at };
  return { matter, marks: [matter.done], notice };
}
