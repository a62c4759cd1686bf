/**
 * Long lists in parts: AppSync ends a loop, and a method of a list that is given a function, after a thousand elements without a word
 * (reported with `for…of`, `map` and `reduce`: github.com/aws/aws-appsync-community/issues/371). Nothing else here is longer: a test
 * measures every loop of every operation (test/e2e/rounds.test.ts).
 */
const SIZE = 500;
/** What a page can refer to through three relations stays far below ten parts. */
const PARTS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** A list of at most 5,000 elements, in lists of at most 500. */
export function inParts<Each>(list: Each[]): Each[][] {
  return list.length <= SIZE
    ? [list]
    : PARTS.map((part) => list.slice(part * SIZE, part * SIZE + SIZE)).filter((part) => part.length > 0);
}
