import { allPermissions } from '../permissions.ts';

export function request() {
  return { payload: null };
}

export function response(): string[] {
  return allPermissions();
}
