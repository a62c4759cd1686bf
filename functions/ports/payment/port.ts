/**
 * Where customers pay: what every provider is asked for. Card data never pass us: a customer pays on the provider's page, and the provider
 * tells us, or is asked (docs/decisions/048).
 */
export type PaymentStatus = 'APPROVED' | 'REJECTED' | 'PENDING';

export interface Payment {
  id: string;
  /** What it is for, as we named it: see `referenceOf`. */
  reference: string;
  status: PaymentStatus;
  /** A decimal string. */
  amount: string;
  currency: string;
  /** ISO 8601; null where it was not paid. */
  paidAt: string | null;
  /** Why it was rejected; null where nobody says. */
  reason: string | null;
}

export interface Checkout {
  reference: string;
  orderId: string;
  number: string;
  /** A decimal string. */
  amount: string;
  currency: string;
  /** ISO 8601. */
  expiresAt: string;
  email: string | null;
}

export interface OpenedCheckout {
  id: string;
  /** Null where our own page stands for the provider's. */
  url: string | null;
}

export interface RefundRequest {
  /** A provider that is asked twice with it pays back once. */
  refundId: string;
  orderId: string;
  paymentId: string;
  /** A decimal string. */
  amount: string;
  currency: string;
}

/** What a provider sends to us. */
export interface WebhookRequest {
  /** By lower-case names. */
  headers: Readonly<Record<string, string | undefined>>;
  query: Readonly<Record<string, string | undefined>>;
  body: string;
}

/** FORGED: nobody knows who sent it. IGNORED: genuine, and of nothing that we look at. */
export type Notified = { paymentId: string } | 'FORGED' | 'MALFORMED' | 'IGNORED';

export interface PaymentPort {
  readonly provider: string;
  open: (checkout: Checkout) => Promise<OpenedCheckout>;
  /** @returns null where the provider knows none */
  payment: (id: string) => Promise<Payment | null>;
  /** Those of a reference, in the order in which they were made. */
  payments: (reference: string) => Promise<Payment[]>;
  /** @returns the provider's id of it */
  refund: (request: RefundRequest) => Promise<string>;
  notified: (request: WebhookRequest) => Promise<Notified>;
}

export const referenceOf = (orderId: string, attempt: number): string => `${orderId}-${attempt}`;

/** @returns null where it is no reference of ours */
export function orderOfReference(reference: string): { orderId: string; attempt: number } | null {
  const [, orderId, attempt] = /^([0-9A-Za-z]+)-([1-9]\d{0,3})$/.exec(reference) ?? [];
  return orderId === undefined ? null : { orderId, attempt: Number(attempt) };
}
