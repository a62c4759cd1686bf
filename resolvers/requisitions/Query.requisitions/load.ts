/** The narrowest index first; what waits for the caller is among the submitted ones, which are few. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import type { QueryRequisitionsArgs } from '../../generated/schema.ts';
import { byTime } from '../../kernel/dynamodb/queries.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { mayCaller } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import type { RequisitionHeader } from '../requisition.ts';
import { toHeader } from '../requisition.ts';

const ANY_TIME = { from: null, to: null };

type ListCtx = Ctx<QueryRequisitionsArgs>;

/** Submitted ones that still need the caller's role, and neither come from the caller nor were approved by them. */
function waiting(ctx: ListCtx): DynamoDBQueryRequest {
  const { caller } = ctx.stash;
  const { state, mine } = ctx.args;
  const impossible = (state ?? 'SUBMITTED') !== 'SUBMITTED' || mine === true;
  if (impossible || !mayCaller(ctx.stash, 'requisition:approve'))
    runtime.earlyReturn({ items: [], nextToken: null }, { skipTo: 'END' });
  return {
    ...byTime('byState', { attribute: 'state', value: 'SUBMITTED' }, 'createdAt', ANY_TIME, [], pageOf(ctx)),
    filter: {
      expression: 'contains(waitingRoles, :role) AND NOT contains(askerIds, :me) AND NOT contains(approverIds, :me)',
      expressionValues: util.dynamodb.toMapValues({ ':role': caller.role, ':me': caller.id }),
    },
  };
}

export function request(ctx: ListCtx): DynamoDBQueryRequest {
  const { state, mine, waitingForMe } = ctx.args;
  if (waitingForMe === true) return waiting(ctx);
  const page = pageOf(ctx);
  const ofState = { attribute: 'state', value: state ?? '' };
  if (mine === true)
    return byTime(
      'byAsker',
      { attribute: 'requestedById', value: ctx.stash.caller.id },
      'createdAt',
      ANY_TIME,
      ofState.value === '' ? [] : [ofState],
      page,
    );
  return ofState.value === ''
    ? byTime('byDate', { attribute: 'kind', value: 'REQUISITION' }, 'createdAt', ANY_TIME, [], page)
    : byTime('byState', ofState, 'createdAt', ANY_TIME, [], page);
}

export function response(ctx: Ctx<QueryRequisitionsArgs, QueryResult<RequisitionHeader>>) {
  const { items, nextToken } = foundPage(ctx);
  return { items: items.map((row) => toHeader(row, ctx.stash)), nextToken };
}
