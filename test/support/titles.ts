/** The titles of the project's tests, and which of them cannot be understood without the code below them. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

export interface Title {
  file: string;
  line: number;
  text: string;
}

interface Rule {
  pattern: RegExp;
  reason: string;
}

const LONGEST = 120;

/** What makes a title a riddle, and what to write instead. */
export const RULES: readonly Rule[] = [
  { pattern: /^\s*$/, reason: 'is empty: say what happens' },
  {
    pattern: new RegExp(`^.{${LONGEST + 1}}`, 's'),
    reason: `is longer than ${LONGEST} characters: name the behaviour, not every detail of it`,
  },
  {
    pattern: /^(and|as|at|but|by|for|from|in|of|or|on|that|to|under|when|where|which|while|who|whose|with|without)\b/i,
    reason: 'begins in the middle of a sentence: begin with a verb, or with who does something',
  },
  {
    pattern: /\b(that|which|who) (is|are) (no|none)\b/i,
    reason: 'says "that is no …": say what it is, "an unknown invoice" or "text that is not JSON"',
  },
  {
    pattern: /(?<!\bthere )\b(is|are|was) none\b/i,
    reason: 'ends in "is none": say "does not exist", "is unknown" or "is empty"',
  },
  {
    pattern: /\b(no|nothing|nobody)\b[^,;:]*\b(that|which|who)\b[^,;:]*\b(not|no|none|nothing|nobody|never)\b/i,
    reason: 'denies twice: say what there is',
  },
];

/** Titles of `describe`, `it` and `test`, also behind `.each(…)` and `.for(…)`; placeholders stay as they are. */
export function titlesOf(file: string, source = readFileSync(file, 'utf8')): Title[] {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest);
  const titles: Title[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isCallExpression(node) &&
      node.arguments.length > 1 &&
      ['describe', 'it', 'test'].includes(nameOf(node.expression))
    ) {
      const [title] = node.arguments;
      const text = title && textOf(title, parsed);
      if (title && text !== null && text !== undefined)
        titles.push({ file, line: parsed.getLineAndCharacterOfPosition(title.getStart(parsed)).line + 1, text });
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return titles;
}

export function faultsOf({ text }: Pick<Title, 'text'>): string[] {
  return RULES.filter(({ pattern }) => pattern.test(text)).map(({ reason }) => reason);
}

/**
 * `it`, `it.each(table)` and `it.each<Row>(table)` are all calls of `it`; the call that holds the table has no title.
 */
function nameOf(called: ts.Expression): string {
  if (ts.isIdentifier(called)) return called.text;
  if (ts.isCallExpression(called) && ts.isPropertyAccessExpression(called.expression))
    return nameOf(called.expression.expression);
  return '';
}

function textOf(title: ts.Expression, parsed: ts.SourceFile): string | null {
  if (ts.isStringLiteralLike(title)) return title.text;
  return ts.isTemplateExpression(title) ? title.getText(parsed).slice(1, -1) : null;
}
