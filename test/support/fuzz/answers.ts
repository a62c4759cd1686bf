/** Whether an answer is what its schema says, and the answer under the fields' own names. */
import type { FieldNode, GraphQLObjectType, GraphQLOutputType, SelectionSetNode } from 'graphql';
import { getNamedType, isEnumType, isListType, isNonNullType, isObjectType, isScalarType, Kind } from 'graphql';
import { formatFault, SCALAR_FORMATS } from './formats.ts';

export interface ReadAnswer {
  /** Without aliases. */
  value: unknown;
  faults: string[];
}

/** Where a value stands: its path, its `Type.field`, and the currency of what it lies in. */
interface Place {
  at: string;
  coordinate: string;
  currency: string;
}

const brief = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 80);
const keyOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;

class Reader {
  readonly faults: string[] = [];

  visit(of: GraphQLOutputType, value: unknown, set: SelectionSetNode | undefined, place: Place): unknown {
    const { at } = place;
    if (isNonNullType(of)) {
      if (value === null || value === undefined) this.faults.push(`${at}: null where the schema has ${String(of)}`);
      return this.visit(of.ofType, value, set, place);
    }
    if (value === undefined) this.faults.push(`${at}: nothing where something was selected`);
    if (value === null || value === undefined) return null;
    if (isListType(of)) {
      if (!Array.isArray(value)) return this.#refuse(`${at}: ${brief(value)} is no list`);
      return value.map((each, index) => this.visit(of.ofType, each, set, { ...place, at: `${at}.${index}` }));
    }
    const named = getNamedType(of);
    return isObjectType(named) ? this.#object(named, value, set, place) : this.#leaf(of, value, place);
  }

  #refuse(fault: string): null {
    this.faults.push(fault);
    return null;
  }

  #leaf(of: GraphQLOutputType, value: unknown, { at, coordinate, currency }: Place): unknown {
    if (isEnumType(of) && !of.getValues().some(({ name }) => name === value))
      this.#refuse(`${at}: ${brief(value)} is no ${of.name}`);
    if (isScalarType(of) && SCALAR_FORMATS[of.name]?.(value) !== true)
      this.#refuse(`${at}: ${brief(value)} is no ${of.name}`);
    const fault = typeof value === 'string' ? formatFault(coordinate, value, currency) : null;
    if (fault !== null) this.#refuse(`${at}: ${brief(value)} is not ${fault}`);
    return value;
  }

  #object(type: GraphQLObjectType, value: unknown, set: SelectionSetNode | undefined, place: Place): unknown {
    const { at } = place;
    if (typeof value !== 'object' || Array.isArray(value))
      return this.#refuse(`${at}: ${brief(value)} is no ${type.name}`);
    const given = value as Record<string, unknown>;
    const fields = (set?.selections ?? []).flatMap((each) => (each.kind === Kind.FIELD ? [each] : []));
    const keys = fields.map(keyOf);
    for (const key of Object.keys(given)) if (!keys.includes(key)) this.#refuse(`${at}.${key} was not selected`);
    const own = fields.find(({ name }) => name.value === 'currency');
    const money = own && given[keyOf(own)];
    const currency = typeof money === 'string' ? money : place.currency;
    return Object.fromEntries(
      fields.map((field) => {
        const name = field.name.value;
        const inner = given[keyOf(field)];
        const declared = type.getFields()[name];
        const within = { at: `${at}.${name}`, coordinate: `${type.name}.${name}`, currency };
        return [name, declared ? this.visit(declared.type, inner, field.selectionSet, within) : inner];
      }),
    );
  }
}

/** @param currency of the workshop, for what has none of its own */
export function readAnswer(
  type: GraphQLOutputType,
  answer: unknown,
  selected: SelectionSetNode | undefined,
  currency: string,
): ReadAnswer {
  const reader = new Reader();
  const value = reader.visit(type, answer, selected, { at: '', coordinate: '', currency });
  return { value, faults: reader.faults };
}
