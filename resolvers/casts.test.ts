import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../infra/paths.ts';

const ROOM = join(ROOT, 'resolvers');
const files = readdirSync(ROOM, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('generated'),
);

/** Every `x as T`, `<T>x` and `x!`; `as const` promises nothing that is not there. */
function castsIn(name: string, text: string): string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isCast =
      (ts.isAsExpression(node) && node.type.getText() !== 'const') ||
      ts.isTypeAssertionExpression(node) ||
      ts.isNonNullExpression(node);
    if (isCast)
      found.push(`${name}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${node.getText()}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('casts in resolvers', () => {
  it('are counted in every form but `as const`', () => {
    expect(castsIn('a.ts', 'const a = [b as C, <C>b, b!, [1] as const, b as unknown as C];')).toHaveLength(5);
  });

  it('are at most six in a thousand lines', () => {
    const texts = files.map((file) => ({ file, text: readFileSync(join(ROOM, file), 'utf8') }));
    const lines = texts.reduce((sum, { text }) => sum + text.split('\n').length, 0);
    const casts = texts.flatMap(({ file, text }) => castsIn(file, text));
    expect(lines).toBeGreaterThan(5000);
    expect((casts.length / lines) * 1000, casts.join('\n')).toBeLessThanOrEqual(6);
  });
});
