/**
 * Where tax is rounded, by country: on each line, or once per rate on the document's sum. A document keeps what held when its first line
 * was priced.
 *
 * Chile: the Servicio de Impuestos Internos holds the tax of a document against its net amount times the rate, and reports another one as
 * "Reparo en Calculo de [MntIVA] distinto a [MntNeto]*[TasaImp]", rounded half up (blog.superfactura.cl/2017/07, which quotes article 21
 * of law 18.267); Odoo rounds Chile's taxes over the document for it (github.com/odoo/odoo/pull/42550). Ecuador's and Peru's are computed
 * per line (github.com/odoo/odoo/pull/221027 and /51509). Where no source says otherwise, it is per line.
 */
import type { TaxRounding } from '../generated/schema.ts';

const PER_RATE: string[] = ['CL'];

/** @param country ISO 3166-1 alpha-2 */
export function taxRoundingOf(country: string): TaxRounding {
  return PER_RATE.indexOf(country) === -1 ? 'PER_LINE' : 'PER_RATE';
}
