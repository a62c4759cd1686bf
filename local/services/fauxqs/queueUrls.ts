/**
 * Queue URLs of three kinds. Templates know AWS's (`https://sqs.<region>.amazonaws.com/…`), whose host the SDK would call;
 * fauxqs knows its own, with a host that no resolver need know; clients on this machine get one of this server's address.
 */
export interface QueueUrls {
  /** Set once the server listens. */
  endpoint: string;
  /** The URL for clients. */
  local: (queueName: string) => string;
  /** Rewrites a request's `QueueUrl` in place. */
  toServer: (body: unknown) => void;
  /** Rewrites an answer's `QueueUrl` or `QueueUrls` in place, and remembers them. */
  toClient: (answer: unknown) => void;
}

export function createQueueUrls(accountId: string): QueueUrls {
  const servers = new Map<string, string>();
  const nameOf = (url: string): string => url.split('/').at(-1) ?? url;
  const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Buffer.isBuffer(value);

  const urls: QueueUrls = {
    endpoint: '',
    local: (queueName) => `${urls.endpoint}/${accountId}/${queueName}`,
    toServer(body) {
      if (!isRecord(body) || typeof body['QueueUrl'] !== 'string') return;
      body['QueueUrl'] = servers.get(nameOf(body['QueueUrl'])) ?? body['QueueUrl'];
    },
    toClient(answer) {
      if (!isRecord(answer)) return;
      const learn = (url: unknown): string => {
        servers.set(nameOf(String(url)), String(url));
        return urls.local(nameOf(String(url)));
      };
      if (typeof answer['QueueUrl'] === 'string') answer['QueueUrl'] = learn(answer['QueueUrl']);
      if (Array.isArray(answer['QueueUrls'])) answer['QueueUrls'] = answer['QueueUrls'].map(learn);
    },
  };
  return urls;
}
