/** Where the hosts that templates name are on this machine: AWS's services, this API, and functions that answer HTTP. */

/** @param services endpoints by the first label of the service's host @param urls addresses on AWS and here, asked at each call */
export function localHosts(region: string, services: Readonly<Record<string, string | undefined>>, urls: ReadonlyMap<string, string>): (host: string) => string | undefined {
  return (host) => {
    const [service, ...rest] = host.split('.');
    if (rest.join('.') === `${region}.amazonaws.com` && service !== undefined && Object.hasOwn(services, service)) return services[service];
    const [, here] = [...urls].find(([there]) => URL.canParse(there) && new URL(there).hostname === host) ?? [];
    return here === undefined ? undefined : new URL(here).origin;
  };
}
