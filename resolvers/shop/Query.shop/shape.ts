import type { Shop } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';

export function request() {
  return { payload: null };
}

export function response(ctx: Ctx): Shop {
  const { displayName, language, country, currency, pricesIncludeTax, phone, email } = ctx.stash.settings;
  return {
    name: displayName,
    language,
    country,
    currency,
    pricesIncludeTax,
    phone: phone ?? null,
    email: email ?? null,
  };
}
