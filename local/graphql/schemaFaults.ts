/** Everything that is wrong with a schema, not its first fault alone. */
import type { GraphQLError } from 'graphql';
import { buildASTSchema, isObjectType, parse, validateSchema } from 'graphql';
import { validateSDL } from 'graphql/validation/validate.js';
import { PRELUDE } from './schema.ts';

export interface SchemaFault {
  /** 1-based, within the schema. */
  line?: number;
  message: string;
}

const PRELUDE_LINES = PRELUDE.split('\n').length - 1;
const MAX_FAULTS = 20;
/** Where a definition begins, at the start of a line. */
const DEFINITION = /^(?:extend\s+)?(?:type|input|enum|interface|union|scalar|schema|directive)\b|^"""|^"/;

/** @returns what is wrong and, where nothing is, the fields of its object types as `Type.field` */
export function schemaFaults(sdl: string): { faults: SchemaFault[]; fields?: ReadonlySet<string> } {
  const syntax = syntaxFaults(sdl);
  if (syntax.length > 0) return { faults: syntax };
  const document = parse(PRELUDE + sdl);
  const misuses = validateSDL(document);
  if (misuses.length > 0) return { faults: misuses.map(faultOf) };
  const schema = buildASTSchema(document);
  const faults = validateSchema(schema);
  if (faults.length > 0) return { faults: faults.map(faultOf) };
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return {
    faults: [],
    fields: new Set(types.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))),
  };
}

function faultOf(error: GraphQLError): SchemaFault {
  const line = (error.locations?.[0]?.line ?? 0) - PRELUDE_LINES;
  return { ...(line > 0 ? { line } : {}), message: error.message.split('\n')[0] ?? '' };
}

/** The parser stops at its first fault: the definition that holds it is left out, and the rest read again. */
function syntaxFaults(sdl: string): SchemaFault[] {
  const lines = sdl.split('\n');
  const faults: SchemaFault[] = [];
  while (faults.length < MAX_FAULTS) {
    try {
      parse(PRELUDE + lines.join('\n'));
      return faults;
    } catch (error) {
      const fault = faultOf(error as GraphQLError);
      faults.push(fault);
      const at = Math.min(fault.line ?? lines.length, lines.length) - 1;
      let [from, to] = [at, at + 1];
      while (from > 0 && !DEFINITION.test(lines[from] ?? '')) from -= 1;
      while (to < lines.length && !DEFINITION.test(lines[to] ?? '')) to += 1;
      if (lines.slice(from, to).every((line) => line === '')) return faults;
      lines.fill('', from, to);
    }
  }
  return faults;
}
