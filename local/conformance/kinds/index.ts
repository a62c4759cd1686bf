/** The kinds of cases, by the name that a case gives. A new kind is a module of this folder and a line here. */
import { api } from './api.ts';
import { check } from './check.ts';
import { dynamodb } from './dynamodb.ts';
import { evaluate } from './evaluate.ts';
import { eventBridge } from './eventBridge.ts';
import { http } from './http.ts';
import { httpDataSource } from './httpDataSource.ts';
import type { Kind } from './kind.ts';
import { lambda } from './lambda.ts';
import { objectEvents } from './objectEvents.ts';
import { realtime } from './realtime.ts';
import { recorded } from './recorded.ts';
import { schedule } from './schedule.ts';
import { stateMachine } from './stateMachine.ts';
import { template } from './template.ts';

export const KINDS: Readonly<Record<string, Kind>> = {
  api,
  check,
  dynamodb,
  evaluate,
  eventBridge,
  http,
  httpDataSource,
  lambda,
  objectEvents,
  realtime,
  recorded,
  schedule,
  stateMachine,
  template,
};
