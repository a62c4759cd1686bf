/** What a real-time client sends, and the frames that answer it. */
import type { IncomingHttpHeaders } from 'node:http';
import type { GraphQLRequest } from '../graphql/execute.ts';
import { readJson } from '../http/readJson.ts';

export interface Message {
  type?: unknown;
  id?: unknown;
  payload?: StartPayload;
}

export interface StartPayload {
  data?: unknown;
  extensions?: { authorization?: Record<string, unknown> };
}

export function readMessage(text: string): Message | null {
  return readObject(text);
}

/** @param data of a `start`: JSON in a string */
export function readRequest(data: string): GraphQLRequest | null {
  const request = readObject(data) as { query?: unknown; variables?: unknown; operationName?: unknown } | null;
  if (typeof request?.query !== 'string') return null;
  return {
    query: request.query,
    variables: typeof request.variables === 'object' ? (request.variables as Record<string, unknown> | null) : null,
    operationName: typeof request.operationName === 'string' ? request.operationName : null,
  };
}

function readObject(text: string): object | null {
  try {
    const value = readJson(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** Credentials come as an object of headers, written in any case. */
export function lowerCase(headers: Record<string, unknown>): IncomingHttpHeaders {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name.toLowerCase(), value]] : [],
    ),
  );
}

export function errorFrame(id: string | undefined, errors: readonly object[]): object {
  return { type: 'error', ...(id === undefined ? {} : { id }), payload: { errors } };
}
