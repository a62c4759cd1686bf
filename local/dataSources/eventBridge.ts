/**
 * The EventBridge data source. Source: developer guide, "JavaScript resolver function reference for EventBridge"; EventBridge API
 * reference, "PutEvents" and "PutEventsRequestEntry". Words of refusals that no page has are assumed.
 */
import { randomUUID } from 'node:crypto';
import { isAllowed } from '../cloudformation/iam.ts';
import type { DataSourceModel } from '../model.ts';
import { checkElements } from './elements.ts';
import type { DataSource, DataSourceAnswer } from './types.ts';
import { answerOfRefusal, DataSourceRequestError } from './types.ts';

export type EventBridgeModel = DataSourceModel & { type: 'AMAZON_EVENTBRIDGE' };

export const EVENT_BRIDGE_LIMITS = { entries: 10, totalBytes: 256 * 1024 } as const;

const ACTION = 'events:PutEvents';
const ELEMENTS = { version: null, operation: null, events: null };
const ENTRY = ['source', 'detail', 'detailType', 'resources', 'time'];

/** An event as its rules see it. */
export interface BusEvent {
  id: string;
  source: string;
  detailType: string;
  detail: object;
  resources: string[];
  time: string;
}

/** @returns how many rules took it */
export type DeliverEvent = (eventBusArn: string, event: BusEvent) => Promise<number>;

export interface EventBridgeOptions {
  warn: (line: string) => void;
  /** Absent where no rules run: every event is taken, and nobody hears of it. */
  deliver?: DeliverEvent;
  /** Milliseconds since the epoch. @default Date.now */
  now?: () => number;
}

type Entry = { EventId: string } | { ErrorCode: string; ErrorMessage: string };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws DataSourceRequestError */
function eventsOf(value: unknown): Record<string, unknown>[] {
  checkElements(value, ELEMENTS);
  const { operation, events } = (value ?? {}) as Record<string, unknown>;
  if (typeof operation !== 'string')
    throw new DataSourceRequestError('MappingTemplate', "Value for field '$[operation]' not found.");
  if (operation !== 'PutEvents')
    throw new DataSourceRequestError(
      'MappingTemplate',
      `Unsupported operation '${operation}'. Supported operations: [PutEvents].`,
    );
  if (!Array.isArray(events))
    throw new DataSourceRequestError('MappingTemplate', "Value for field '$[events]' not found.");
  return events.map((event: unknown, index) => {
    if (!isRecord(event))
      throw new DataSourceRequestError('MappingTemplate', `Value for field '$[events][${index}]' must be a map.`);
    const stray = Object.keys(event).find((name) => !ENTRY.includes(name));
    if (stray !== undefined)
      throw new DataSourceRequestError('MappingTemplate', `Unsupported element '$[events][${index}][${stray}]'.`);
    return event;
  });
}

/** Source, detail type, detail and resources in UTF-8, and 14 bytes for a time: EventBridge user guide, "Calculating event entry size". */
function sizeOf({ source, detailType, detail, resources, time }: Record<string, unknown>): number {
  const texts = [
    source,
    detailType,
    detail === undefined ? '' : JSON.stringify(detail),
    ...(Array.isArray(resources) ? (resources as unknown[]) : []),
  ];
  return texts.reduce<number>(
    (sum, each) => sum + (typeof each === 'string' ? Buffer.byteLength(each) : 0),
    time === undefined ? 0 : 14,
  );
}

/** What EventBridge says of one entry; null where it takes it. */
function faultOf({
  source,
  detailType,
  detail,
  time,
  resources,
}: Record<string, unknown>): { ErrorCode: string; ErrorMessage: string } | null {
  const invalid = (ErrorMessage: string): { ErrorCode: string; ErrorMessage: string } => ({
    ErrorCode: 'InvalidArgument',
    ErrorMessage,
  });
  if (typeof source !== 'string' || source === '')
    return invalid('Parameter Source is not valid. Reason: Source is a required argument.');
  if (typeof detailType !== 'string' || detailType === '')
    return invalid('Parameter DetailType is not valid. Reason: DetailType is a required argument.');
  if (detail === undefined || detail === null)
    return invalid('Parameter Detail is not valid. Reason: Detail is a required argument.');
  if (!isRecord(detail)) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
  if (source.startsWith('aws.'))
    return { ErrorCode: 'NotAuthorizedForSourceException', ErrorMessage: 'Not authorized for the source.' };
  if (time !== undefined && time !== null && (typeof time !== 'string' || Number.isNaN(Date.parse(time))))
    return invalid('Parameter Time is not valid.');
  if (resources !== undefined && resources !== null && !Array.isArray(resources))
    return invalid('Parameter Resources is not valid.');
  return null;
}

export function eventBridgeDataSource(model: EventBridgeModel, options: EventBridgeOptions): DataSource {
  return {
    async invoke(value) {
      try {
        const events = eventsOf(value);
        const refusal = accessRefusal(model, options) ?? sizeRefusal(events);
        if (refusal) return refusal;
        const entries: Entry[] = [];
        for (const event of events) entries.push(await put(model, event, options));
        const failed = entries.filter((each) => 'ErrorCode' in each);
        return { result: { Entries: entries, FailedEntryCount: failed.length } };
      } catch (error) {
        return answerOfRefusal(error);
      }
    },
  };
}

const refused = (type: string, message: string): DataSourceAnswer => ({
  result: null,
  error: { type: `EventBridge:${type}`, message },
});

function accessRefusal(model: EventBridgeModel, { warn }: EventBridgeOptions): DataSourceAnswer | null {
  if (isAllowed(model.role, ACTION, model.eventBusArn).allowed) return null;
  const who = model.role?.arn ?? 'no role';
  const message =
    `${who} is not authorized to perform: ${ACTION} on resource: ${model.eventBusArn} ` +
    `because no identity-based policy allows the ${ACTION} action`;
  warn(`data source ${model.name}: ${message}`);
  return refused('AccessDeniedException', message);
}

function sizeRefusal(events: readonly Record<string, unknown>[]): DataSourceAnswer | null {
  const constraint = (value: string, bound: string): DataSourceAnswer =>
    refused(
      'ValidationException',
      `1 validation error detected: ${value} failed to satisfy constraint: Member must have length ${bound}`,
    );
  if (events.length === 0) return constraint("Value '[]' at 'entries'", 'greater than or equal to 1');
  if (events.length > EVENT_BRIDGE_LIMITS.entries)
    return constraint("Value at 'entries'", `less than or equal to ${EVENT_BRIDGE_LIMITS.entries}`);
  if (events.reduce((sum, each) => sum + sizeOf(each), 0) <= EVENT_BRIDGE_LIMITS.totalBytes) return null;
  return refused('ValidationException', 'Total size of the entries in the request is over the limit.');
}

/** As it is once nothing is wrong with it. */
interface TakenEvent {
  source: string;
  detailType: string;
  detail: object;
  resources?: string[] | null;
  time?: string | null;
}

async function put(
  model: EventBridgeModel,
  event: Record<string, unknown>,
  { warn, deliver, now = Date.now }: EventBridgeOptions,
): Promise<Entry> {
  const fault = faultOf(event);
  if (fault) return fault;
  const { source, detailType, detail, resources, time } = event as unknown as TakenEvent;
  const id = randomUUID();
  const inSeconds = new Date(time ?? now()).toISOString().replace(/\.\d{3}Z$/, 'Z');
  const sent = { id, source, detailType, detail, resources: resources ?? [], time: inSeconds };
  const taken = await deliver?.(model.eventBusArn, sent);
  if (!taken)
    warn(
      `data source ${model.name}: the event "${detailType}" of ${source} was taken by ${model.eventBusArn}, ` +
        'and no rule of the templates hears of it',
    );
  return { EventId: id };
}
