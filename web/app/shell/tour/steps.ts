/** What somebody is shown who is here for the first time: by role, in at most five steps, and only what they may use. */
import type { Permission } from '../../generated/permissions.ts';

export interface TourStep {
  /** Names its words among the tour's texts. */
  name: string;
  /** What it points at, where that is in sight. */
  target: string;
  permission?: Permission;
}

/** At most: more is not read. */
export const MOST_STEPS = 5;

const module = (path: string): string => `nav a[href$="/${path}"]`;

const STEPS = {
  reception: { target: module('reception'), permission: 'workorder:create' },
  orders: { target: module('orders'), permission: 'workorder:detail' },
  mine: { target: '[data-tile=mine]', permission: 'workorder:work' },
  late: { target: '[data-tile=late]', permission: 'workorder:update' },
  billing: { target: module('billing'), permission: 'invoice:create' },
  sale: { target: module('billing'), permission: 'sale:create' },
  inventory: { target: module('inventory'), permission: 'inventory:move' },
  low: { target: '[data-tile=low]', permission: 'inventory:move' },
  purchasing: { target: module('purchasing'), permission: 'supplier:read' },
  staff: { target: module('staff'), permission: 'user:read' },
  find: { target: '[data-tour=find]' },
  help: { target: '[data-tour=user]' },
} as const satisfies Record<string, Omit<TourStep, 'name'>>;

type StepName = keyof typeof STEPS;

/** For everybody at the end. */
const LAST = ['find', 'help'] as const satisfies readonly StepName[];

/** By role, what is theirs most. */
const TOURS: Readonly<Record<string, readonly StepName[]>> = {
  ADMIN: ['staff', 'orders', 'billing', ...LAST],
  ADVISOR: ['reception', 'orders', 'late', ...LAST],
  TECHNICIAN: ['mine', 'orders', ...LAST],
  CASHIER: ['billing', 'sale', ...LAST],
  STOREKEEPER: ['low', 'inventory', ...LAST],
  PURCHASER: ['purchasing', 'low', ...LAST],
};
/** Of a role that the workshop made itself: the first of these that it may use. */
const ANY: readonly StepName[] = ['reception', 'mine', 'billing', 'inventory', 'staff', 'orders'];

/** @returns none for who has nothing to go to, such as a screen on the wall */
export function stepsFor(role: string, may: (permission: Permission) => boolean): readonly TourStep[] {
  const allowed = (names: readonly StepName[]): TourStep[] =>
    names
      .map((name): TourStep => ({ name, ...STEPS[name] }))
      .filter(({ permission }) => permission === undefined || may(permission));
  const own = TOURS[role]
    ? allowed(TOURS[role])
    : [...allowed(ANY).slice(0, MOST_STEPS - LAST.length), ...allowed(LAST)];
  return own.length > LAST.length ? own : [];
}
