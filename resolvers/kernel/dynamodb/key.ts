/** Every table's key. */
export interface Key {
  pk: string;
  sk: string;
}
