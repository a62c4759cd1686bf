import type { Shop } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { toSelling } from '../../settings/selling.ts';

export function request() {
  return { payload: null };
}

export function response(ctx: Ctx): Shop {
  const { settings } = ctx.stash;
  const { shippingMethods } = toSelling(settings);
  return {
    name: settings.displayName,
    language: settings.language,
    country: settings.country,
    currency: settings.currency,
    pricesIncludeTax: settings.pricesIncludeTax,
    shippingMethods: shippingMethods.map(({ code, name, price, days }) => ({ code, name, price, days: days ?? null })),
    phone: settings.phone ?? null,
    email: settings.email ?? null,
  };
}
