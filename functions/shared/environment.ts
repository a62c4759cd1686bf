/** A value that the stack put into the function's environment. @throws if it is missing */
export function requireSetting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`the environment lacks ${name}`);
  return value;
}
