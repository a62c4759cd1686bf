/** `npm run bench -- --web`: sizes of the production build, and times and frames in a real browser whose processor is slowed. */
import { loadDemoData } from '../../../scripts/demoData/load.ts';
import { launchBrowser } from '../../../scripts/support/browser.ts';
import { pagesMeanwhile, servePage } from '../../../scripts/support/pages.ts';
import { startQuietStack } from '../../support/stack.ts';
import { present } from '../../support/workshop.ts';
import type { WebFigures } from './limits.ts';
import { measureScrolling, writeOrders } from './scrolling.ts';
import { measureSizes } from './sizes.ts';
import { measureInteractions, measureLists } from './times.ts';

export async function measureWeb(say: (line: string) => void): Promise<WebFigures> {
  const [stack, folder, browser] = await Promise.all([
    startQuietStack(console.error),
    pagesMeanwhile('app'),
    launchBrowser(),
  ]);
  try {
    const { deployment, demoUsers, clock } = stack;
    const address = servePage(deployment, 'app', folder);
    const clients = demoUsers.map(async ({ role }) => [role, await stack.clientAs(role)] as const);
    await loadDemoData(new Map(await Promise.all(clients)), clock, say);
    const user = present(demoUsers.find(({ role }) => role === 'ADMIN'));
    const { context, firstKb, modulesKb } = await measureSizes(browser, address, folder, user);
    say(`Sizes: ${firstKb} kB at first`);
    const lists = await measureLists(context, address);
    say('Lists are painted');
    const interactions = await measureInteractions(context, address);
    say('Keys and clicks are answered');
    await writeOrders(stack);
    const { orders, empty } = await measureScrolling(context, address);
    const slowest = (times: Record<string, number>): number => Math.max(...Object.values(times));
    return {
      firstKb,
      modulesKb,
      listMs: slowest(lists),
      interactionMs: slowest(interactions),
      framesPerSecond: orders.seen,
      lists,
      interactions,
      frames: {
        'an empty page': empty.seen,
        'calls of the page a second': orders.called,
        'calls of an empty page a second': empty.called,
      },
    };
  } finally {
    await browser.close();
    await stack.stop();
  }
}
