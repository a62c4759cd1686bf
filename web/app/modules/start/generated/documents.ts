/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Where a work order stands. */
export type WorkOrderState =
  /** The customer agreed, or the job is small. */
  | 'APPROVED'
  /** The customer has the estimate. */
  | 'AWAITING_APPROVAL'
  /** Called off; every part went back to stock. */
  | 'CANCELLED'
  /** The customer has the vehicle back. */
  | 'DELIVERED'
  /** Somebody is finding out what it needs. */
  | 'DIAGNOSIS'
  /** Invoiced. Reached only by `createInvoice`. */
  | 'INVOICED'
  /** Work is under way. */
  | 'IN_PROGRESS'
  /** The finished work is being checked. */
  | 'QUALITY_CHECK'
  /** Ready to be invoiced and collected. */
  | 'READY'
  /** The vehicle is in the workshop. */
  | 'RECEIVED'
  /** Work stands still until parts arrive. */
  | 'WAITING_PARTS';

export type StartOrdersQueryVariables = Exact<{
  state?: WorkOrderState | null | undefined;
  technicianId?: string | number | null | undefined;
  open?: boolean | null | undefined;
  late?: boolean | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type StartOrdersQuery = { workOrders: { nextToken: string | null, items: Array<{ id: string, promisedAt: string | null, boardVehicle: { label: string, make: string, model: string } | null }> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const StartOrdersDocument = new TypedDocumentString(`
    query startOrders($state: WorkOrderState, $technicianId: ID, $open: Boolean, $late: Boolean, $limit: Int, $nextToken: String) {
  workOrders(
    state: $state
    technicianId: $technicianId
    open: $open
    late: $late
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      id
      promisedAt
      boardVehicle {
        label
        make
        model
      }
    }
    nextToken
  }
}
    `) as unknown as TypedDocumentString<StartOrdersQuery, StartOrdersQueryVariables>;