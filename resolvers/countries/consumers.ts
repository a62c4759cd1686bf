/** How a receipt names a buyer who gave no name, by country. A table of its own: code units have a size. */
import { own } from '../kernel/values/own.ts';
const CONSUMERS: Record<string, string> = { PE: 'CLIENTES VARIOS', MX: 'PÚBLICO EN GENERAL' };

/** @param country ISO 3166-1 alpha-2 */
export function unnamedConsumer(country: string): string {
  return own(CONSUMERS, country) ?? 'CONSUMIDOR FINAL';
}
