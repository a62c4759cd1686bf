/** A value that the stack put into the function's environment. @throws if it is missing */
import { own } from '../../resolvers/kernel/values/own.ts';

export function requireSetting(name: string): string {
  const value = own(process.env, name);
  if (!value) throw new Error(`the environment lacks ${name}`);
  return value;
}
