/** Work side by side, as far as it does not meet on the same rows. */

const WORKERS = 6;

/** Mutations that share rows, whatever they are about: one after the other. */
const SHARED: Readonly<Record<string, string>> = {
  updateSettings: 'settings',
  createInvoice: 'series',
  createQuickSale: 'series',
};

/** @param mutationOf which mutation a piece of work is about */
export async function inLanes<Work>(
  all: readonly Work[],
  mutationOf: (work: Work) => string,
  run: (work: Work) => Promise<void>,
): Promise<void> {
  const lanes = new Map<string, Work[]>();
  all.forEach((work, index) => {
    const lane = SHARED[mutationOf(work)] ?? String(index);
    lanes.set(lane, [...(lanes.get(lane) ?? []), work]);
  });
  // The longest begin first.
  const waiting = [...lanes.values()].sort((a, b) => b.length - a.length);
  const work = async (): Promise<void> => {
    for (let lane = waiting.shift(); lane; lane = waiting.shift()) for (const each of lane) await run(each);
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
}
