/** A file that holds a template or a manifest, with the line of everything in it. */
import { readFileSync } from 'node:fs';
import type { LoadProblem } from './errors.ts';
import { LoadError } from './errors.ts';
import type { Lines } from './yaml.ts';
import { readYaml } from './yaml.ts';

/** Values made by a transform, with the original value: errors are reported at the place of the original. */
const origins = new WeakMap<object, object>();

/** @returns the new value, with the place of the original */
export function madeFrom<T extends object>(origin: object, made: T): T {
  origins.set(made, origin);
  return made;
}

export class Document {
  /** As messages name it. */
  readonly file: string;
  readonly value: unknown;
  private readonly text: string;
  private lines: Lines | undefined;

  /** @throws LoadError with every fault of the syntax */
  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    const json = looksLikeJson(text) ? readJson(text) : undefined;
    if (json && 'value' in json) {
      this.value = json.value;
      return;
    }
    const yaml = readYaml(text);
    // What begins like JSON may be YAML in braces, unless the file says otherwise.
    const problems = json && (yaml.problems.length > 0 || file.endsWith('.json')) ? [json] : yaml.problems;
    if (problems.length > 0) throw new LoadError(problems.map((problem) => ({ file, ...problem })));
    this.value = yaml.value;
    this.lines = yaml;
  }

  /** @param member of the object or array; without one, where it begins itself */
  lineOf(target: object, member?: string): number | undefined {
    // Read anew only once somebody asks: templates of several megabytes are read at every start.
    this.lines ??= this.pairedLines();
    for (let each: object | undefined = target; each; each = origins.get(each)) {
      const line: number | undefined =
        (member === undefined ? undefined : this.lines.members.get(each)?.get(member)) ?? this.lines.of.get(each);
      if (line !== undefined) return line;
    }
    return undefined;
  }

  problem(message: string, target?: object, member?: string): LoadProblem {
    const line = target ? this.lineOf(target, member) : undefined;
    return { file: this.file, ...(line === undefined ? {} : { line }), message };
  }

  private pairedLines(): Lines {
    const read = readYaml(this.text);
    const lines: Lines = { of: new WeakMap(), members: new WeakMap() };
    const pair = (here: unknown, there: unknown): void => {
      if (typeof here !== 'object' || here === null || typeof there !== 'object' || there === null) return;
      const [line, members] = [read.of.get(there), read.members.get(there)];
      if (line !== undefined) lines.of.set(here, line);
      if (members) lines.members.set(here, members);
      for (const [name, value] of Object.entries(here)) pair(value, (there as Record<string, unknown>)[name]);
    };
    pair(this.value, read.value);
    return lines;
  }
}

/** @throws LoadError */
export function readDocument(path: string, file = path): Document {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new LoadError([{ file, message: error instanceof Error ? error.message : String(error) }]);
  }
  return new Document(file, text);
}

const looksLikeJson = (text: string): boolean => /^\s*[[{]/.test(text);

function readJson(text: string): { value: unknown } | Omit<LoadProblem, 'file'> {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line] = /\(line (\d+) column \d+\)/.exec(message) ?? [];
    return {
      line: line === undefined ? text.split('\n').length : Number(line),
      message: `this is no JSON: ${message}`,
    };
  }
}
