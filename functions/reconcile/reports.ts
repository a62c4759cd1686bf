/** A report that is ready, and that nobody was told of. One that nobody makes is told again by the calendar (functions/schedules). */
import { reportMatter } from '../shared/matters.ts';
import type { Notice } from '../shared/notices.ts';
import type { Row } from '../shared/rows.ts';
import { text } from '../shared/rows.ts';
import type { MailDue } from './followUps.ts';
import type { Window } from './window.ts';
import { isWithin } from './window.ts';

/** Of one that is ready: to whom it is for. */
export function reportMail(row: Row, window: Window): MailDue | null {
  const [reportId, at] = [text(row, 'id'), text(row, 'endedAt')];
  if (reportId === null || at === null || row['state'] !== 'READY' || !isWithin(at, window)) return null;
  const matter = reportMatter(reportId);
  const notice: Notice = { id: `REPORT_READY#${reportId}#RECONCILED`, type: 'REPORT_READY', reportId, at };
  return { matter, marks: [matter.done], notice };
}
