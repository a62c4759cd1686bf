/** Update expressions as data: DynamoDB developer guide, "Update expressions". Used where AppSync must know what an update would do. */

/** Names and list indexes, from the item down. */
export type Path = readonly [string, ...(string | number)[]];

export type Operand =
  | { kind: 'path'; path: Path }
  | { kind: 'value'; name: string }
  | { kind: 'ifNotExists'; path: Path; otherwise: Operand }
  | { kind: 'listAppend' | 'plus' | 'minus'; left: Operand; right: Operand };

export type UpdateAction =
  | { clause: 'SET'; path: Path; operand: Operand }
  | { clause: 'REMOVE'; path: Path }
  | { clause: 'ADD' | 'DELETE'; path: Path; value: string };

const CLAUSES = new Set(['SET', 'REMOVE', 'ADD', 'DELETE']);

class Tokens {
  private readonly tokens: string[];
  private readonly names: Record<string, string>;
  private at = 0;

  constructor(expression: string, names: Record<string, string>) {
    this.tokens = expression.match(/[#:]?\w+|[^\s\w]/g) ?? [];
    this.names = names;
  }

  peek(): string | undefined {
    return this.tokens[this.at];
  }

  take(): string {
    const token = this.tokens[this.at] ?? '';
    this.at += 1;
    return token;
  }

  /** @returns whether it was there */
  skip(token: string): boolean {
    const found = this.peek() === token;
    if (found) this.at += 1;
    return found;
  }

  path(): Path {
    const name = (): string => {
      const token = this.take();
      return this.names[token] ?? token;
    };
    const path: [string, ...(string | number)[]] = [name()];
    for (;;) {
      if (this.skip('.')) path.push(name());
      else if (this.skip('[')) {
        path.push(Number(this.take()));
        this.skip(']');
      } else return path;
    }
  }

  sum(): Operand {
    const left = this.operand();
    if (this.skip('+')) return { kind: 'plus', left, right: this.operand() };
    if (this.skip('-')) return { kind: 'minus', left, right: this.operand() };
    return left;
  }

  private operand(): Operand {
    const token = this.peek() ?? '';
    if (token.startsWith(':')) return { kind: 'value', name: this.take() };
    if (this.skip('(')) return this.closed(this.sum());
    if (this.tokens[this.at + 1] !== '(') return { kind: 'path', path: this.path() };
    this.at += 2;
    if (token.toLowerCase() === 'if_not_exists') {
      const path = this.path();
      this.skip(',');
      return this.closed({ kind: 'ifNotExists', path, otherwise: this.operand() });
    }
    const left = this.operand();
    this.skip(',');
    return this.closed({ kind: 'listAppend', left, right: this.operand() });
  }

  private closed(operand: Operand): Operand {
    this.skip(')');
    return operand;
  }
}

/** Reads as much as it can; DynamoDB decides whether the expression is valid. */
export function parseUpdate(expression: string, names: Record<string, string>): UpdateAction[] {
  const tokens = new Tokens(expression, names);
  const actions: UpdateAction[] = [];
  while (tokens.peek() !== undefined) {
    const clause = tokens.take().toUpperCase();
    if (!CLAUSES.has(clause)) continue;
    do {
      const path = tokens.path();
      if (clause === 'SET') {
        tokens.skip('=');
        actions.push({ clause, path, operand: tokens.sum() });
      } else if (clause === 'REMOVE') actions.push({ clause, path });
      else actions.push({ clause: clause === 'ADD' ? 'ADD' : 'DELETE', path, value: tokens.take() });
    } while (tokens.skip(','));
  }
  return actions;
}

/** The expression with more in one of its clauses, which DynamoDB allows once each. */
export function extended(expression: string, clause: 'SET' | 'REMOVE', addition: string): string {
  const keyword = new RegExp(`(?<![\\w#:.])${clause}(?=\\s)`, 'i');
  return keyword.test(expression)
    ? expression.replace(keyword, () => `${clause} ${addition},`)
    : `${expression} ${clause} ${addition}`;
}
