import { describe, expect, it } from 'vitest';
import { readLearned, readRecordings } from './aws/recordings.ts';
import { disagreements } from './run.ts';

/** None before the suite was sent from an account: then this is where its answers are held. */
const recordings = readRecordings();

describe('the recorded answers of AWS', () => {
  it('are the answers of this runtime', async () => {
    for (const test of recordings) expect(await disagreements(test), `${test.place} ${test.title}`).toEqual([]);
  });

  it('contain no unit that was refused', () => {
    expect(readLearned().filter((entry) => entry.unit !== undefined && !entry.accepted)).toEqual([]);
  });
});
