/** A service that a case plays in the place of DynamoDB: it answers as told, breaks the connection, or stays silent. */
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DynamoDbTransport } from '../../dataSources/transport.ts';
import { createTransport } from '../../dataSources/transport.ts';

/** One answer to every call: `body` as JSON, `text` as it is; `breaks` before any of it, or `silent` for as long as somebody waits. */
export interface PlayedService {
  status?: number;
  body?: unknown;
  text?: string;
  breaks?: boolean;
  silent?: boolean;
}

/** Milliseconds that a silent service is waited for. */
const PATIENCE = 50;

function play(answer: PlayedService): Server {
  return createServer((request, response) => {
    request.resume().on('end', () => {
      if (answer.breaks === true) request.socket.resetAndDestroy();
      else if (answer.silent !== true)
        response.writeHead(answer.status ?? 200).end(answer.text ?? JSON.stringify(answer.body ?? {}));
    });
  });
}

export async function withPlayedService<Result>(
  answer: PlayedService,
  region: string,
  task: (transport: DynamoDbTransport) => Promise<Result>,
): Promise<Result> {
  const server = play(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const transport = createTransport(
    `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region,
    // One that answers may take its time on a busy machine.
    answer.silent === true ? { answerMs: PATIENCE } : {},
  );
  try {
    return await task(transport);
  } finally {
    transport.stop();
    server.close();
    server.closeAllConnections();
  }
}
