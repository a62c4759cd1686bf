/** What is tried of every mutation: the cases of `cases.ts`, and those of aggregates that bring a file of their own, `<aggregate>.cases.ts`. */
import { globSync } from 'node:fs';
import type { Stack } from '../stack.ts';
import type { Case } from './cases.ts';
import { CASES } from './cases.ts';
import type { Things } from './things.ts';

/** By mutation. What the cases need beyond `made`, they make themselves. */
export type CasesOf = Record<string, (made: Things, stack: Stack) => Case[] | Promise<Case[]>>;

const others = globSync('*.cases.ts', { cwd: import.meta.dirname }).map((file) => import(`./${file}`) as Promise<{ CASES: CasesOf }>);

export const ALL_CASES: CasesOf = Object.assign({}, CASES, ...(await Promise.all(others)).map((each) => each.CASES));
