import { util } from '@aws-appsync/utils';
import { put } from '@aws-appsync/utils/dynamodb';

export function request(ctx) {
  return put({
    key: { name: ctx.args.name },
    item: { cents: ctx.args.cents },
    condition: { name: { attributeExists: false } },
  });
}

export function response(ctx) {
  if (ctx.error) util.error(`${ctx.args.name} is there already`, 'CONFLICT');
  return ctx.result;
}
