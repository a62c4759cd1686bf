/**
 * What is paid in cash where the smallest coins are gone, by country. It is a matter of the payment: documents and their totals stay.
 *
 * Chile: ten pesos; 1 to 5 go down and 6 to 9 up (Ley 20.956; elrancaguino.cl/2017/11/01 and diarioelectronico.com/2017/11/01, after the
 * Banco Central). Peru: ten céntimos, always down, in favour of the consumer (Ley 29571; repositorio.indecopi.gob.pe/handle/11724/6519,
 * and peru21.pe: 9.96 is paid with 9.90). Neither for cards nor transfers. Colombia asks for exact change, or more of it
 * (ambitojuridico.com, after the Superintendencia de Industria y Comercio); of the others no source says that they round.
 */
import { own } from '../kernel/values/own.ts';

interface CashRule {
  currency: string;
  /** The smallest coin, in minor units. */
  coin: number;
  /** The largest rest that is dropped; a larger one becomes a coin. */
  dropped: number;
}

const RULES: Record<string, CashRule> = {
  CL: { currency: 'CLP', coin: 10, dropped: 5 },
  PE: { currency: 'PEN', coin: 10, dropped: 9 },
};

/** What is handed over in notes and coins for an amount of minor units. @param country ISO 3166-1 alpha-2 */
export function inCash(amount: number, country: string, currency: string): number {
  const rule = own(RULES, country);
  if (rule === undefined || rule.currency !== currency) return amount;
  const rest = amount % rule.coin;
  return amount - rest + (rest > rule.dropped ? rule.coin : 0);
}
