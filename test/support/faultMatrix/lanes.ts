/** Work side by side, as far as it does not meet on the same rows. */

const WORKERS = 6;

/** Mutations that change one row of the workshop: what a prepared call expects of it is soon no longer so. */
export const ONE_ROW: readonly string[] = ['updateSettings'];

/** Mutations that share rows, whatever they are about: one after the other. */
const SHARED: Readonly<Record<string, string>> = {
  updateSettings: 'settings',
  createInvoice: 'series',
  createQuickSale: 'series',
  sendPurchaseOrder: 'purchases',
  mailPurchaseOrder: 'purchases',
  closePurchaseOrder: 'purchases',
  cancelPurchaseOrder: 'purchases',
  generatePurchaseOrderPdf: 'purchases',
  receiveGoods: 'purchases',
  reverseReceipt: 'purchases',
  returnToSupplier: 'purchases',
  recordSupplierCredit: 'purchases',
  addLandedCost: 'purchases',
  settleLandedCost: 'purchases',
};

export async function inLanes<Work extends { mutation: string }>(
  all: readonly Work[],
  run: (work: Work) => Promise<void>,
): Promise<void> {
  const lanes = new Map<string, Work[]>();
  all.forEach((work, index) => {
    const lane = SHARED[work.mutation] ?? String(index);
    lanes.set(lane, [...(lanes.get(lane) ?? []), work]);
  });
  // The longest begin first.
  const waiting = [...lanes.values()].sort((a, b) => b.length - a.length);
  const work = async (): Promise<void> => {
    for (let lane = waiting.shift(); lane; lane = waiting.shift()) for (const each of lane) await run(each);
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
}
