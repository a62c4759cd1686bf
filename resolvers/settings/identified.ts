/** From which amount on a document names a buyer who can be told from others: what the workshop says, else the country's table. */
import { documentRules } from '../countries/documentTypes.ts';
import type { SettingsRow } from './settingsRow.ts';

/** What a document may come to without naming a recipient who can be told from others, in minor units; null for any amount. */
export function identifiedOver(settings: SettingsRow): number | null {
  const rule = documentRules(settings.country).identifiedOver;
  return settings.identifyBuyerOver ?? (rule && rule.currency === settings.currency ? rule.amount : null);
}
