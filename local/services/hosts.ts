/** Where the hosts that templates name are on this machine: AWS's services, this API, and functions that answer HTTP. */

/**
 * @param services endpoints by the first label of the service's host
 * @param urls addresses on AWS and here, asked at each call
 * @returns the local address in place of the host's root
 */
export function localHosts(
  region: string,
  services: Readonly<Record<string, string | undefined>>,
  urls: ReadonlyMap<string, string>,
): (host: string) => string | undefined {
  return (host) => {
    const [service, ...rest] = host.split('.');
    if (rest.join('.') === `${region}.amazonaws.com` && service !== undefined && Object.hasOwn(services, service))
      return services[service];
    const [there, here] = [...urls].find(([each]) => URL.canParse(each) && new URL(each).hostname === host) ?? [];
    if (there === undefined || here === undefined) return undefined;
    // A function's URL is the root of its host there, and lies below a path here.
    const { pathname } = new URL(there);
    return here.endsWith(pathname) ? here.slice(0, here.length - pathname.length) : here;
  };
}
