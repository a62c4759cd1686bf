/** The part of npm `njre` that is used; the package carries no types. */
declare module 'njre' {
  export function install(version: number, options: { type: 'jre' | 'jdk'; installPath: string }): Promise<string>;
}
