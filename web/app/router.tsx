/** Every address of the app. Screens come with their module, when somebody first goes there. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { painted } from './kernel/painted.ts';
import { billingSearch } from './modules/billing/address.ts';
import { dispatchSearch } from './modules/deliveries/address.ts';
import { inventorySearch } from './modules/inventory/address.ts';
import { orderBoardSearch, orderSearch } from './modules/orders/address.ts';
import { partsOrdersSearch } from './modules/partsOrders/address.ts';
import { purchasingSearch } from './modules/purchasing/address.ts';
import { receptionSearch } from './modules/reception/address.ts';
import { startSearch } from './modules/start/address.ts';
import { reportsSearch } from './modules/reports/address.ts';
import { staffSearch } from './modules/staff/address.ts';
import { Lost } from './shell/Lost.tsx';
import { Fault } from './shell/Fault.tsx';
import { Shell } from './shell/Shell.tsx';

const root = createRootRoute({
  component: Shell,
  notFoundComponent: Lost,
  errorComponent: Fault,
  // Whoever follows a link sees that at once: another screen takes longer to draw than a press may go unanswered.
  beforeLoad: ({ cause, preload }) => (cause === 'stay' && !preload ? painted() : undefined),
});

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: startSearch,
  component: lazyRouteComponent(() => import('./modules/start/index.ts'), 'Start'),
});

const ordersModule = () => import('./modules/orders/index.ts');
const orders = createRoute({
  getParentRoute: () => root,
  path: '/orders',
  validateSearch: orderSearch,
  component: lazyRouteComponent(ordersModule, 'Orders'),
});
const orderBoard = createRoute({
  getParentRoute: () => root,
  path: '/orders/board',
  validateSearch: orderBoardSearch,
  component: lazyRouteComponent(ordersModule, 'OrderBoard'),
});
const order = createRoute({
  getParentRoute: () => root,
  path: '/orders/$id',
  component: lazyRouteComponent(ordersModule, 'Order'),
});

const reception = createRoute({
  getParentRoute: () => root,
  path: '/reception',
  validateSearch: receptionSearch,
  component: lazyRouteComponent(() => import('./modules/reception/index.ts'), 'Reception'),
});

const peopleModule = () => import('./modules/people/index.ts');
const customer = createRoute({
  getParentRoute: () => root,
  path: '/customers/$id',
  component: lazyRouteComponent(peopleModule, 'Customer'),
});
const vehicle = createRoute({
  getParentRoute: () => root,
  path: '/vehicles/$id',
  component: lazyRouteComponent(peopleModule, 'Vehicle'),
});

const billingModule = () => import('./modules/billing/index.ts');
const billing = createRoute({
  getParentRoute: () => root,
  path: '/billing',
  validateSearch: billingSearch,
  component: lazyRouteComponent(billingModule, 'Billing'),
});
const document = createRoute({
  getParentRoute: () => root,
  path: '/billing/$id',
  component: lazyRouteComponent(billingModule, 'Document'),
});
const invoiceOrder = createRoute({
  getParentRoute: () => root,
  path: '/billing/order/$id',
  component: lazyRouteComponent(billingModule, 'InvoiceOrder'),
});
const sale = createRoute({
  getParentRoute: () => root,
  path: '/billing/sale',
  component: lazyRouteComponent(billingModule, 'Sale'),
});

const inventoryModule = () => import('./modules/inventory/index.ts');
const inventory = createRoute({
  getParentRoute: () => root,
  path: '/inventory',
  validateSearch: inventorySearch,
  component: lazyRouteComponent(inventoryModule, 'Inventory'),
});
const item = createRoute({
  getParentRoute: () => root,
  path: '/inventory/$id',
  component: lazyRouteComponent(inventoryModule, 'Item'),
});

const counts = createRoute({
  getParentRoute: () => root,
  path: '/inventory/counts',
  component: lazyRouteComponent(inventoryModule, 'Counts'),
});
const count = createRoute({
  getParentRoute: () => root,
  path: '/inventory/counts/$id',
  component: lazyRouteComponent(inventoryModule, 'Count'),
});

const deliveriesModule = () => import('./modules/deliveries/index.ts');
const deliveries = createRoute({
  getParentRoute: () => root,
  path: '/deliveries',
  validateSearch: dispatchSearch,
  component: lazyRouteComponent(deliveriesModule, 'Dispatch'),
});
const myRoute = createRoute({
  getParentRoute: () => root,
  path: '/deliveries/route',
  component: lazyRouteComponent(deliveriesModule, 'MyRoute'),
});

const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  validateSearch: reportsSearch,
  component: lazyRouteComponent(() => import('./modules/reports/index.ts'), 'Reports'),
});

const partsOrdersModule = () => import('./modules/partsOrders/index.ts');
const partsOrders = createRoute({
  getParentRoute: () => root,
  path: '/parts-orders',
  validateSearch: partsOrdersSearch,
  component: lazyRouteComponent(partsOrdersModule, 'PartsOrders'),
});
const partsOrder = createRoute({
  getParentRoute: () => root,
  path: '/parts-orders/$id',
  component: lazyRouteComponent(partsOrdersModule, 'PartsOrder'),
});

const purchasing = createRoute({
  getParentRoute: () => root,
  path: '/purchasing',
  validateSearch: purchasingSearch,
  component: lazyRouteComponent(() => import('./modules/purchasing/index.ts'), 'Purchasing'),
});
const askedModule = () => import('./modules/purchasing/asked.ts');
const orderedModule = () => import('./modules/purchasing/ordered.ts');
const supplier = createRoute({
  getParentRoute: () => root,
  path: '/purchasing/suppliers/$id',
  component: lazyRouteComponent(askedModule, 'Supplier'),
});

const purchaseOrder = createRoute({
  getParentRoute: () => root,
  path: '/purchasing/orders/$id',
  component: lazyRouteComponent(orderedModule, 'PurchaseOrder'),
});
const receive = createRoute({
  getParentRoute: () => root,
  path: '/purchasing/receive/$id',
  component: lazyRouteComponent(orderedModule, 'Receive'),
});

const receipt = createRoute({
  getParentRoute: () => root,
  path: '/purchasing/receipts/$id',
  component: lazyRouteComponent(orderedModule, 'Receipt'),
});
const supplierReturn = createRoute({
  getParentRoute: () => root,
  path: '/purchasing/returns/$id',
  component: lazyRouteComponent(orderedModule, 'Return'),
});

const requisition = createRoute({
  getParentRoute: () => root,
  path: '/purchasing/requisitions/$id',
  component: lazyRouteComponent(askedModule, 'Requisition'),
});
const quotations = createRoute({
  getParentRoute: () => root,
  path: '/purchasing/quotations/$id',
  component: lazyRouteComponent(askedModule, 'Compare'),
});
const bill = createRoute({
  getParentRoute: () => root,
  path: '/purchasing/bills/$id',
  component: lazyRouteComponent(orderedModule, 'Bill'),
});

const staff = createRoute({
  getParentRoute: () => root,
  path: '/staff',
  validateSearch: staffSearch,
  component: lazyRouteComponent(() => import('./modules/staff/index.ts'), 'Staff'),
});

const settingsModule = () => import('./modules/settings/index.ts');
// One address a part: leaving one that was changed asks.
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(settingsModule, 'Settings'),
});
const settingsPart = createRoute({
  getParentRoute: () => root,
  path: '/settings/$part',
  component: lazyRouteComponent(settingsModule, 'Settings'),
});
const profile = createRoute({
  getParentRoute: () => root,
  path: '/profile',
  component: lazyRouteComponent(settingsModule, 'Profile'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    reception,
    customer,
    vehicle,
    orders,
    orderBoard,
    order,
    billing,
    document,
    invoiceOrder,
    sale,
    inventory,
    item,
    counts,
    count,
    partsOrders,
    partsOrder,
    deliveries,
    myRoute,
    reports,
    purchasing,
    supplier,
    requisition,
    quotations,
    bill,
    purchaseOrder,
    receive,
    receipt,
    supplierReturn,
    staff,
    settings,
    settingsPart,
    profile,
  ]),
  basepath: '/app',
  defaultPreload: 'intent',
  defaultNotFoundComponent: Lost,
  defaultErrorComponent: Fault,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
