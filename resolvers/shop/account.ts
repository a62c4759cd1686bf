/** An account in the shop: who signed up, and the customer of the books whose things they see. */
import type { ShopAccount } from '../generated/schema.ts';
import type { CustomerRow } from '../customers/customer.ts';
import type { ShopperRow } from '../kernel/request/caller.ts';

export function toShopAccount(shopper: ShopperRow, customer: CustomerRow): ShopAccount {
  return {
    id: customer.id,
    name: customer.name,
    email: shopper.email,
    phone: customer.phone ?? null,
    address: customer.address ?? null,
    notified: (customer.notify ?? []).indexOf('EMAIL') !== -1,
    createdAt: shopper.createdAt,
  };
}

declare module '../kernel/request/context.ts' {
  interface Work {
    /** The caller's address, as the user pool knows it to be theirs. */
    provenAddress?: string;
  }
}
