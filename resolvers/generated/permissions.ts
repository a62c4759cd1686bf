// Made by `npm run codegen` from the declarations in resolvers/. Do not edit.
/** Every permission that there is: what operations and moves require, and what decides who sees money. */
export const PERMISSIONS: string[] = [
  'apikey:create',
  'apikey:read',
  'apikey:revoke',
  'attachment:create',
  'attachment:delete',
  'audit:read',
  'bill:pay',
  'bill:read',
  'bill:record',
  'count:take',
  'customer:create',
  'customer:delete',
  'customer:read',
  'customer:update',
  'delivery:assign',
  'delivery:drive',
  'delivery:read',
  'delivery:request',
  'driver:save',
  'health:read',
  'inventory:cost',
  'inventory:create',
  'inventory:delete',
  'inventory:move',
  'inventory:read',
  'inventory:update',
  'invoice:create',
  'invoice:read',
  'invoice:void',
  'partsorder:cancel',
  'partsorder:place',
  'partsorder:read',
  'partsorder:retry',
  'partsorder:return',
  'payment:register',
  'purchase:approve',
  'purchase:edit',
  'purchase:read',
  'purchase:send',
  'quotation:award',
  'quotation:edit',
  'quotation:read',
  'receipt:create',
  'receipt:read',
  'receipt:settle',
  'report:read',
  'report:schedule',
  'requisition:approve',
  'requisition:create',
  'requisition:read',
  'requisition:update',
  'role:read',
  'role:save',
  'route:plan',
  'route:read',
  'sale:create',
  'self:read',
  'series:audit',
  'series:read',
  'series:save',
  'settings:read',
  'settings:update',
  'shop:account',
  'shop:read',
  'supplier:create',
  'supplier:read',
  'supplier:update',
  'user:disable',
  'user:read',
  'user:save',
  'vehicle:create',
  'vehicle:delete',
  'vehicle:read',
  'vehicle:update',
  'workorder:approve',
  'workorder:cancel',
  'workorder:check',
  'workorder:create',
  'workorder:delete',
  'workorder:deliver',
  'workorder:detail',
  'workorder:edit',
  'workorder:move',
  'workorder:price',
  'workorder:read',
  'workorder:update',
  'workorder:work',
];

declare module '../kernel/request/permission.ts' {
  interface Permissions {
    'apikey:create': true;
    'apikey:read': true;
    'apikey:revoke': true;
    'attachment:create': true;
    'attachment:delete': true;
    'audit:read': true;
    'bill:pay': true;
    'bill:read': true;
    'bill:record': true;
    'count:take': true;
    'customer:create': true;
    'customer:delete': true;
    'customer:read': true;
    'customer:update': true;
    'delivery:assign': true;
    'delivery:drive': true;
    'delivery:read': true;
    'delivery:request': true;
    'driver:save': true;
    'health:read': true;
    'inventory:cost': true;
    'inventory:create': true;
    'inventory:delete': true;
    'inventory:move': true;
    'inventory:read': true;
    'inventory:update': true;
    'invoice:create': true;
    'invoice:read': true;
    'invoice:void': true;
    'partsorder:cancel': true;
    'partsorder:place': true;
    'partsorder:read': true;
    'partsorder:retry': true;
    'partsorder:return': true;
    'payment:register': true;
    'purchase:approve': true;
    'purchase:edit': true;
    'purchase:read': true;
    'purchase:send': true;
    'quotation:award': true;
    'quotation:edit': true;
    'quotation:read': true;
    'receipt:create': true;
    'receipt:read': true;
    'receipt:settle': true;
    'report:read': true;
    'report:schedule': true;
    'requisition:approve': true;
    'requisition:create': true;
    'requisition:read': true;
    'requisition:update': true;
    'role:read': true;
    'role:save': true;
    'route:plan': true;
    'route:read': true;
    'sale:create': true;
    'self:read': true;
    'series:audit': true;
    'series:read': true;
    'series:save': true;
    'settings:read': true;
    'settings:update': true;
    'shop:account': true;
    'shop:read': true;
    'supplier:create': true;
    'supplier:read': true;
    'supplier:update': true;
    'user:disable': true;
    'user:read': true;
    'user:save': true;
    'vehicle:create': true;
    'vehicle:delete': true;
    'vehicle:read': true;
    'vehicle:update': true;
    'workorder:approve': true;
    'workorder:cancel': true;
    'workorder:check': true;
    'workorder:create': true;
    'workorder:delete': true;
    'workorder:deliver': true;
    'workorder:detail': true;
    'workorder:edit': true;
    'workorder:move': true;
    'workorder:price': true;
    'workorder:read': true;
    'workorder:update': true;
    'workorder:work': true;
  }
}
