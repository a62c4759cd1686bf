/** `npm run -s pdf [-- F001-00000012]`: an invoice of the running API as a file; without a number, the newest invoice. */
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { TallerError } from '../client/index.ts';
import { ROOT } from '../infra/paths.ts';
import { runningEndpoints } from './support/endpoints.ts';
import { invoiceFile } from './support/invoicePdf.ts';
import { STATE } from './support/stack.ts';
import { as, signInAll } from './support/demoUsers.ts';

function end(message: string): never {
  console.error(`error: ${message}`);
  process.exit(1);
}

const running = await runningEndpoints();
if (!running) end('nothing runs here; start it with npm start');
try {
  const cashier = as(
    await signInAll(
      running,
      running.demoUsers.filter(({ role }) => role === 'CASHIER'),
    ),
    'CASHIER',
  );
  const id = process.argv[2] ?? (await cashier.invoices({ limit: 1 }))?.items[0]?.id;
  if (id === undefined) end('there is no invoice yet');
  const { number, bytes, url } = await invoiceFile(cashier, id);
  const file = join(STATE, `${number}.pdf`);
  writeFileSync(file, bytes);
  console.log(`${relative(ROOT, file)}\n${url}`);
} catch (error) {
  end(error instanceof TallerError ? error.message : String(error));
}
