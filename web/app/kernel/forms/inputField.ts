/** What a form knows of a field of the API's inputs: made of the schema by `npm run codegen`. */
export type AppInputKind =
  | 'text'
  | 'decimal'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'choice'
  | 'id'
  | 'day'
  | 'moment'
  | 'email'
  | 'list'
  | 'object';

export interface AppInputField {
  kind: AppInputKind;
  required: boolean;
  /** Characters of a text, or the largest whole number. */
  maximum?: number;
  minimum?: number;
  /** The most decimals; absent where the currency says. */
  decimals?: number;
  choices?: readonly string[];
}
