/** The services that stand behind the API: users, mail, tables, queues and buckets, functions. */
import { join } from 'node:path';
import type { InvokeLambda } from '../dataSources/lambda.ts';
import type { DynamoDbTransport } from '../dataSources/transport.ts';
import { createDestinations } from '../events/destinations.ts';
import type { Events } from '../events/index.ts';
import { watched } from '../events/index.ts';
import { tablesWrittenBy } from '../events/written.ts';
import type { DeploymentModel } from '../model.ts';
import type { CognitoService } from '../services/cognito.ts';
import { startCognito } from '../services/cognito.ts';
import type { DynamoDbService } from '../services/dynamodb.ts';
import type { MessagingService } from '../services/fauxqs/index.ts';
import { startMessaging } from '../services/fauxqs/index.ts';
import type { ObjectEvent } from '../services/fauxqs/objectEvents.ts';
import { noticesOf } from '../services/fauxqs/objectEvents.ts';
import type { LambdaService } from '../services/lambda/index.ts';
import { createLambdaService } from '../services/lambda/index.ts';
import type { SentMail, SesService } from '../services/ses.ts';
import { sendEvent, startSes } from '../services/ses.ts';
import type { Signers } from '../services/signers.ts';
import { createSigners } from '../services/signers.ts';
import type { Supervision } from '../services/supervision.ts';
import type { StateMachines } from '../stateMachines/index.ts';
import type { Database } from './database.ts';
import { NO_TRANSPORT, openDatabase } from './database.ts';
import type { BootOptions } from './options.ts';
import { startMachines } from './stateMachines.ts';
import type { Stops } from './stops.ts';

export interface Services {
  ses: SesService | null;
  cognito: CognitoService | null;
  database: Database | null;
  /** Calls the database, and tells `writeListeners` about writes. */
  transport: DynamoDbTransport;
  messaging: MessagingService | null;
  stateMachines: StateMachines | null;
  signers: Signers;
  lambdas: LambdaService;
  /** Calls a function, through the interceptor if there is one. */
  invoke: InvokeLambda;
  /** Told of the tables that were written, or that some may have been. */
  writeListeners: Set<Events['wake']>;
  /** Addresses on AWS and here; those of the API are added once it listens. */
  urls: Map<string, string>;
  log: (line: string) => void;
  /** Resolves when every child process can be called: at once, or once it has been started again. */
  running: () => Promise<void>;
}

/** Each only where the templates have a use for it. @param starting DynamoDB Local, which takes longest @throws ServiceError */
export async function startServices(
  model: DeploymentModel,
  options: BootOptions,
  starting: Promise<DynamoDbService> | null,
  stops: Stops,
  supervision: Supervision,
): Promise<Services> {
  const log = options.log ?? ((line: string): void => console.error(line));
  /** Known once the services are there that functions call. */
  let runFunction: InvokeLambda = () =>
    Promise.resolve({ payload: null, error: { errorType: 'NotReady', errorMessage: 'functions do not run yet' } });
  /** Known once there are topics. */
  let onSent: (mail: SentMail) => void = () => undefined;
  /** Known once there are functions, too. */
  let onObject: (event: ObjectEvent) => void = () => undefined;
  const ses = model.mailIdentities.length > 0 ? await startSes(options.trusted, (mail) => onSent(mail)) : null;
  if (ses) stops.add(ses.stop);
  const cognito =
    model.userPools.length > 0
      ? await startUsers(model, options, (...call) => runFunction(...call), ses, supervision)
      : null;
  if (cognito) stops.add(cognito.stop);
  const database = starting && openDatabase(await starting, model.region, stops);
  const running = async (): Promise<void> => {
    await Promise.all([database?.running(), cognito?.running()]);
  };
  const writeListeners: Services['writeListeners'] = new Set();
  const transport = watched(database?.transport ?? NO_TRANSPORT, (tables) =>
    writeListeners.forEach((wake) => wake(tables)),
  );
  const signers = createSigners(model.functions);
  const { dataDir, trusted } = options;
  const messaging = await startMessaging(model, {
    ...(dataDir ? { dataDir } : {}),
    ...{ signers: signers.all, trusted, log },
    onObject: (event) => onObject(event),
  });
  if (messaging) stops.add(messaging.stop);
  onSent = tellerOf(model, messaging, log);
  const urls = new Map<string, string>();
  /** Known once there are functions. */
  let callFunction: InvokeLambda = (...call) => runFunction(...call);
  const whenRunning: InvokeLambda = (...call) => running().then(() => callFunction(...call));
  const stateMachines = await startMachines(model, options, { messaging, signers, log, invoke: whenRunning });
  if (stateMachines) stops.add(stateMachines.stop);
  const behind = { ses, cognito, database, messaging, stateMachines, signers, urls, log };
  const lambdas = startFunctions(model, options, behind);
  stops.add(lambdas.stop);
  runFunction = lambdas.invoke;
  const invoke = tellingInvoke(model, options.interceptInvoke?.(lambdas.invoke) ?? lambdas.invoke, writeListeners);
  onObject = objectTeller(model, messaging, invoke, log);
  callFunction = invoke;
  return { ...behind, transport, lambdas, invoke, writeListeners, running };
}

/** A function writes with the SDK, which tells nobody. */
function tellingInvoke(
  model: DeploymentModel,
  invoke: InvokeLambda,
  writeListeners: Services['writeListeners'],
): InvokeLambda {
  const writable = tablesWrittenBy(model);
  return async (...call) => {
    const outcome = await invoke(...call);
    const tables = writable(call[0]);
    if (tables.length > 0) writeListeners.forEach((wake) => wake(tables));
    return outcome;
  };
}

/** Tells the topics of the configuration set with which a mail was sent. */
function tellerOf(
  { mailEvents }: DeploymentModel,
  messaging: MessagingService | null,
  log: Services['log'],
): (mail: SentMail) => void {
  return (mail) => {
    for (const { configurationSet, topicArn, logicalId } of mailEvents)
      if (messaging && configurationSet === mail.configurationSet)
        void messaging.sns
          .publish(topicArn, JSON.stringify(sendEvent(mail)), {})
          .catch((error: unknown) =>
            log(
              `${logicalId}: the topic could not be told of a mail: ${error instanceof Error ? error.message : String(error)}`,
            ),
          );
  };
}

/** Tells queues, topics and functions of objects. */
function objectTeller(
  { region, queues }: DeploymentModel,
  messaging: MessagingService | null,
  invoke: InvokeLambda,
  log: Services['log'],
): (event: ObjectEvent) => void {
  const send = createDestinations(messaging, queues, log);
  return (event) => {
    for (const { targetArn, message } of noticesOf(event, region, new Date()))
      void (targetArn.split(':')[2] === 'lambda'
        ? invoke(targetArn, message, 'Event')
        : send(targetArn, JSON.stringify(message)));
  };
}

function startUsers(
  model: DeploymentModel,
  options: BootOptions,
  invoke: InvokeLambda,
  ses: SesService | null,
  supervision: Supervision,
): Promise<CognitoService> {
  return startCognito({
    ...(options.dataDir ? { dataDir: join(options.dataDir, 'cognito') } : {}),
    pools: model.userPools,
    region: model.region,
    invoke,
    ...(options.runtime?.now ? { now: options.runtime.now } : {}),
    trusted: options.trusted,
    supervision,
    ...(ses ? { mailEndpoint: ses.endpoint } : {}),
  });
}

type BehindFunctions = Pick<
  Services,
  'ses' | 'cognito' | 'database' | 'messaging' | 'stateMachines' | 'signers' | 'urls' | 'log'
>;

function startFunctions(
  model: DeploymentModel,
  options: BootOptions,
  { ses, cognito, database, messaging, stateMachines, signers, urls, log }: BehindFunctions,
): LambdaService {
  return createLambdaService(messaging?.withLocalQueueUrls(model.functions) ?? model.functions, {
    region: model.region,
    endpoints: {
      ...(database ? { AWS_ENDPOINT_URL_DYNAMODB: database.endpoint } : {}),
      ...(cognito ? { AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: cognito.endpoint } : {}),
      ...messaging?.endpoints,
      ...(ses ? { AWS_ENDPOINT_URL_SESV2: ses.endpoint } : {}),
      ...(stateMachines ? { AWS_ENDPOINT_URL_SFN: stateMachines.endpoint } : {}),
    },
    credentialsOf: signers.of,
    // Also inside longer values: an address with a path, or one among others.
    translate: (value) => [...urls].reduce((text, [there, here]) => text.replaceAll(there, here), value),
    ...(options.environment ? { environment: options.environment } : {}),
    send: createDestinations(messaging, model.queues, log),
    ...(options.retryDelay ? { retryDelay: options.retryDelay } : {}),
    yields: ({ arn }) => worksForQueuesAlone(model, arn),
    log,
  });
}

/** What goes through a queue may take its time; a stream's reader tells screens, and somebody looks at them. */
function worksForQueuesAlone({ eventSourceMappings }: DeploymentModel, functionArn: string): boolean {
  const kinds = eventSourceMappings.filter((mapping) => mapping.functionArn === functionArn).map(({ kind }) => kind);
  return kinds.length > 0 && kinds.every((kind) => kind === 'QUEUE');
}
