/** The Outputs of the stacks as they are on this machine: what AWS would address elsewhere is addressed here. */
import { localAddress } from '../http/functionUrl/index.ts';
import type { ApiModel, DeploymentModel } from '../model.ts';
import { REALTIME_PATH } from '../realtime/server.ts';
import type { Services } from './services.ts';

/** Addresses on AWS and here that functions are given too. @param origin host and port */
export function addressesOf(model: DeploymentModel, api: ApiModel, origin: string): Map<string, string> {
  const functions = model.functionUrls.map((each) => [each.url, localAddress(`http://${origin}`, each)] as const);
  return new Map([
    [api.urls.graphql, `http://${origin}/graphql`],
    [api.urls.realtime, `ws://${origin}${REALTIME_PATH}`],
    ...functions,
  ]);
}

/** Addresses that only people follow: a function compares an issuer, or hands the name of a host to the SDK. */
function shownAddresses(
  model: DeploymentModel,
  api: ApiModel,
  { messaging, cognito }: Pick<Services, 'messaging' | 'cognito'>,
  origin: string,
): [there: string, here: string][] {
  const [sqs, s3] = [messaging?.sqsEndpoint, messaging?.s3Endpoint];
  const queues = sqs
    ? model.queues.map((queue) => [queue.url, `${sqs}/${model.accountId}/${queue.name}`] as [string, string])
    : [];
  const buckets = s3
    ? model.buckets.flatMap(({ name }) =>
        bucketHosts(name, model.region).flatMap(
          (host) =>
            [
              [`https://${host}`, `${s3}/${name}`],
              [`http://${host}`, `${s3}/${name}`],
              [host, `${new URL(s3).host}/${name}`],
            ] as [string, string][],
        ),
      )
    : [];
  const pools = cognito
    ? model.userPools.map(
        ({ id }) =>
          [`https://cognito-idp.${model.region}.amazonaws.com/${id}`, `${cognito.endpoint}/${id}`] as [string, string],
      )
    : [];
  const hosts = [api.urls.graphql, api.urls.realtime].map(
    (url) => [URL.canParse(url) ? new URL(url).host : '', origin] as [string, string],
  );
  return [...queues, ...buckets, ...pools, ...hosts].filter(([there]) => there !== '');
}

/** As the template reference gives DomainName, RegionalDomainName and DualStackDomainName. */
const bucketHosts = (name: string, region: string): string[] => [
  `${name}.s3.amazonaws.com`,
  `${name}.s3.${region}.amazonaws.com`,
  `${name}.s3.dualstack.${region}.amazonaws.com`,
];

/** @returns outputs by `<stack>.<outputKey>` */
export function localOutputs(
  model: DeploymentModel,
  api: ApiModel,
  services: Pick<Services, 'messaging' | 'cognito'>,
  origin: string,
): Record<string, string> {
  // The longer first: an address, before the host in it.
  const addresses = [...addressesOf(model, api, origin), ...shownAddresses(model, api, services, origin)].sort(
    ([a], [b]) => b.length - a.length,
  );
  const translate = (value: string): string =>
    addresses.reduce((text, [there, here]) => text.replaceAll(there, here), value);
  return Object.fromEntries(Object.entries(model.outputs).map(([name, value]) => [name, translate(value)]));
}
