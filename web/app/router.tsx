/** Every address of the app. Screens come with their module, when somebody first goes there. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { orderSearch } from './modules/orders/address.ts';
import { Lost } from './shell/Lost.tsx';
import { Fault } from './shell/Fault.tsx';
import { Shell } from './shell/Shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: Lost, errorComponent: Fault });

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./modules/start/index.ts'), 'Start'),
});

const ordersModule = () => import('./modules/orders/index.ts');
const orders = createRoute({
  getParentRoute: () => root,
  path: '/orders',
  validateSearch: orderSearch,
  component: lazyRouteComponent(ordersModule, 'Orders'),
});
const order = createRoute({
  getParentRoute: () => root,
  path: '/orders/$id',
  component: lazyRouteComponent(ordersModule, 'Order'),
});

export const router = createRouter({
  routeTree: root.addChildren([start, orders, order]),
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
