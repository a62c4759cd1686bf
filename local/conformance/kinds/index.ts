/** The kinds of cases, by the name that a case gives. A new kind is a module of this folder and a line here. */
import { api } from './api.ts';
import { check } from './check.ts';
import { dynamodb } from './dynamodb.ts';
import { evaluate } from './evaluate.ts';
import type { Kind } from './kind.ts';
import { recorded } from './recorded.ts';
import { template } from './template.ts';

export const KINDS: Readonly<Record<string, Kind>> = { api, check, dynamodb, evaluate, recorded, template };
