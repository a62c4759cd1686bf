/** From a place in a bundle to the place in the source that somebody wrote. */
import { SourceMap } from 'node:module';

const INLINE = /\/\/# sourceMappingURL=data:application\/json[^,]*;base64,([A-Za-z0-9+/=]+)\s*$/;

export interface Place {
  file: string;
  /** 1-based, as is `column`. */
  line: number;
  column: number;
}

export type Locate = (line: number, column: number) => Place;

/** @param name the file name to use if the bundle has no source map */
export function locator(source: string, name: string): Locate {
  const encoded = INLINE.exec(source)?.[1];
  if (encoded === undefined) return (line, column) => ({ file: name, line, column });
  let map: SourceMap | undefined;
  return (line, column) => {
    map ??= new SourceMap(
      JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')) as ConstructorParameters<typeof SourceMap>[0],
    );
    const origin = map.findEntry(line - 1, column - 1);
    if (!('originalSource' in origin)) return { file: name, line, column };
    return { file: origin.originalSource, line: origin.originalLine + 1, column: origin.originalColumn + 1 };
  };
}
