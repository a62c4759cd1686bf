/** What the app consists of, as its navigation shows it. A module that its role may not use is not offered. */
import type { Permission } from './generated/permissions.ts';
import type { IconName } from './kernel/Icon.tsx';

export interface Module {
  name: string;
  path: '/' | '/orders';
  icon: IconName;
  /** One of these is enough; none for everybody. */
  anyOf: readonly Permission[];
}

export const MODULES = [
  { name: 'start', path: '/', icon: 'home', anyOf: [] },
  { name: 'orders', path: '/orders', icon: 'orders', anyOf: ['workorder:detail'] },
] as const satisfies readonly Module[];

export const modulesFor = (may: (permission: Permission) => boolean): readonly Module[] =>
  MODULES.filter(({ anyOf }: Module) => anyOf.length === 0 || anyOf.some(may));
