/** From a place in a deployed unit, as AppSync's messages name it, to the place in the sources. */
import { SourceMap } from 'node:module';
import type { SourceMapPayload } from 'node:module';

/** Both counted from 1. */
export interface Place {
  line: number;
  column: number;
}

export interface SourcePlace extends Place {
  /** Below the repository. */
  file: string;
}

/** Reads `12:34`, also behind the name that AppSync gives every unit: `code.js:12:34`. Null for anything else. */
export function readPlace(text: string): Place | null {
  const [, line, column] = /^(?:[\w.-]+:)?(\d+):(\d+)$/.exec(text) ?? [];
  return line && column ? { line: Number(line), column: Number(column) } : null;
}

/** @param map a unit's source map, as the synth wrote it @returns null where nothing of ours stands at the place */
export function sourcePlace(map: string, { line, column }: Place): SourcePlace | null {
  const origin = new SourceMap(JSON.parse(map) as SourceMapPayload).findOrigin(line, column);
  return 'fileName' in origin && origin.fileName
    ? { file: origin.fileName, line: origin.lineNumber, column: origin.columnNumber }
    : null;
}
