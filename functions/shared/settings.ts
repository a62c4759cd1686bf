/** A value that the stack put into the function's environment. @throws where it is not there */
export function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`the environment lacks ${name}`);
  return value;
}
