/** A mail to one person, before it has words. */
import type { Language } from '../shared/language.ts';

export type Template =
  | 'workOrderReady'
  | 'invoiceReady'
  | 'lowStock'
  | 'purchaseOrder'
  | 'purchaseOrderLate'
  | 'quotationRequest'
  | 'requisitionWaiting'
  | 'requisitionApproved'
  | 'requisitionRejected'
  | 'billDisputed'
  | 'reportReady'
  | 'partsConfirmed'
  | 'partsPlaced'
  | 'partsPaid'
  | 'partsPaymentFailed'
  | 'partsShipped'
  | 'partsDelivered'
  | 'deliveryConfirmed'
  | 'deliveryOut'
  | 'deliveryNext'
  | 'deliveryDone';

/** Why somebody gets a mail: words at its end. */
export type Why =
  | 'why'
  | 'whyStaff'
  | 'whySupplier'
  | 'whyPurchaser'
  | 'whyApprover'
  | 'whyAsker'
  | 'whyReport'
  | 'whyOrder'
  | 'whyOrders';

export interface Attachment {
  /** Where it lies in the bucket of documents. */
  key: string;
  name: string;
  contentType: string;
}

/** What a link opens. */
export type Linked = { invoiceId: string } | { purchaseOrderId: string };

export interface Letter {
  /** One mail of this key goes to this person, however often it is asked for. */
  key: string;
  /**
   * The subject matter, if only one mail of this key may ever go out about it, to any receiver.
   * @default once per notice
   */
  about?: string;
  template: Template;
  language: Language;
  to: { name: string; address: string };
  /** Whether the receiver is one of the staff, or a supplier: who did not opt in. */
  staff: boolean;
  /** @default as `staff` says */
  why?: Why;
  /** Its colour as `#rrggbb`. */
  workshop: { name: string; color: string; address: string | null; phone: string | null; email: string | null };
  /** What the texts' placeholders stand for; a fact without its value is left out. */
  values: Readonly<Record<string, string | null>>;
  attachment?: Attachment;
  /** A page that the mail leads to, and the word on its button. */
  page?: { url: string; label: 'pay' | 'tryAgain' };
  /** A document that the mail links to: the link is made when the mail goes out. */
  link?: Linked & { /** Milliseconds since the epoch. */ until: number };
}
