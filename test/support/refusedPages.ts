/**
 * A way to each refusal through the pages of the web app, and where its words are to stand: at the field that it is about, or aloud. What a
 * page alone cannot bring about is brought about by somebody else's act meanwhile, by a fault, or by a page that asks what ours does not.
 */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { ErrorCodeValues } from '../../web/app/generated/enums.ts';
import { refusedAloud, refusedAt, tamper } from './adminPages.ts';
import { pickOne, scan } from './app.ts';
import { fill, press, textOf } from './page.ts';
import type { Web } from './web.ts';
import { LABOR, newItem, newOrder, newSale, present, unique, uniqueDigits } from './workshop.ts';

export const REFUSAL_CODES = ErrorCodeValues;
type Code = (typeof ErrorCodeValues)[number];

const LINES = 40;

/** Of counter sales, as the workshop begins. */
export const USUAL_SERIES = { prefix: 'B001', kind: 'QUICK_SALE', to: 99_999_999, isDefault: true } as const;

const newMail = (): string => `${unique().toLowerCase()}@taller.example`;

async function invite(page: Page, email: string, role = 'ADVISOR'): Promise<void> {
  await press(page, 'Invitar');
  await fill(page, 'name', 'Inés Ñahui');
  await fill(page, 'email', email);
  await expect.poll(() => page.select('select[name=role]', role)).toEqual([role]);
}

/** A line of work on an order's page. */
async function addHour(page: Page): Promise<void> {
  await press(page, 'Agregar línea');
  const labor = await page.waitForSelector('input[type=radio][value=LABOR]');
  await labor?.evaluate((radio) => radio.click());
  await fill(page, 'description', 'Mano de obra');
  await fill(page, 'quantity', '1');
  await fill(page, 'unitPrice', '10.00');
  await press(page, 'Agregar');
}

/** What comes of a counter sale whose series has one number and, perhaps, has ended: the one before is the usual one again afterwards. */
async function sellFrom(world: Web, series: { expiresOn?: string; sold: number }, words: string): Promise<void> {
  const { stack, admin, as } = world;
  const { sold, ...input } = series;
  const item = await newItem(stack, '3', '10.00');
  await admin.saveInvoiceSeries({
    input: { ...input, prefix: `BX${unique().slice(-2)}`, kind: 'QUICK_SALE', to: 1, isDefault: true },
  });
  for (let made = 0; made < sold; made += 1) await newSale(stack, [item.id]);
  const { page } = await as('CASHIER', '/billing/sale');
  await page.waitForSelector('input[name=saleItem]');
  await scan(page, item.sku);
  await page.waitForSelector(`[data-basket="${item.sku}"]`);
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await refusedAloud(page, words);
  await admin.saveInvoiceSeries({ input: USUAL_SERIES });
}

/** Without a permission for as long as it takes. */
export async function without(
  admin: TallerClient,
  role: string,
  permission: string,
  act: () => Promise<void>,
): Promise<void> {
  const found = present(await admin.roles({ limit: 100 })).items.find(({ name }) => name === role);
  const { name, description, permissions } = present(found);
  await admin.saveRole({
    input: { name, description, permissions: permissions.filter((each) => each !== permission) },
  });
  try {
    await act();
  } finally {
    await admin.saveRole({ input: { name, description, permissions } });
  }
}

/** Each ends where the words stand. */
export const REFUSALS: Readonly<Record<Code, (world: Web) => Promise<void>>> = {
  async NOT_FOUND({ admin, as }) {
    const role = `R${uniqueDigits(8)}`;
    await admin.saveRole({ input: { name: role, permissions: ['self:read'] } });
    const { page } = await as('ADMIN', '/staff');
    await invite(page, newMail(), role);
    await admin.deleteRole({ name: role });
    await press(page, 'Enviar invitación');
    await refusedAt(page, 'role', 'Eso ya no existe');
  },
  async FORBIDDEN({ admin, as }) {
    const { page } = await as('STOREKEEPER', '/inventory');
    await press(page, 'Artículo nuevo');
    await fill(page, 'sku', unique());
    await fill(page, 'name', 'Filtro');
    await fill(page, 'price', '1.00');
    await without(admin, 'STOREKEEPER', 'inventory:create', async () => {
      await press(page, 'Guardar');
      await refusedAloud(page, 'Su rol no permite hacer esto. Hace falta el permiso inventory:create');
    });
  },
  async VALIDATION({ as }) {
    const { page } = await as('ADMIN', '/settings');
    await fill(page, 'phone', 'no es un teléfono');
    await press(page, 'Guardar');
    await refusedAt(page, 'phone', 'Este dato no es válido');
  },
  async STALE_VERSION({ admin, as }) {
    const { page } = await as('ADMIN', '/settings/rules');
    await fill(page, 'maxInvoicesPerWorkOrder', '9');
    await admin.updateSettings({ input: { maxInvoicesPerWorkOrder: 7 } });
    await press(page, 'Guardar');
    await expect.poll(() => textOf(page, '[data-stale]')).toContain('Rosa Quispe lo cambió');
    expect(await textOf(page, '[data-stale]')).toContain('«7»; usted escribió «9»');
  },
  async TRY_AGAIN({ stack, admin, as }) {
    const { page } = await as('ADMIN', '/settings/rules');
    const chosen = String(10 + (Number(uniqueDigits(2)) % 30));
    await fill(page, 'maxInvoicesPerWorkOrder', chosen);
    stack.deployment.disturb(({ field, operation }) =>
      field === 'Mutation.updateSettings' && operation === 'TransactWriteItems' ? { fault: 'resetBefore' } : undefined,
    );
    await press(page, 'Guardar');
    await refusedAloud(page, 'Vuelva a intentarlo');
    stack.deployment.disturb(undefined);
    await press(page, 'Reintentar');
    await expect.poll(async () => String(present(await admin.settings()).maxInvoicesPerWorkOrder)).toBe(chosen);
  },
  async DUPLICATE({ admin, as }) {
    const email = newMail();
    await admin.createUser({ input: { name: 'Ana', email, role: 'ADVISOR' } });
    const { page } = await as('ADMIN', '/staff');
    await invite(page, email);
    await press(page, 'Enviar invitación');
    await refusedAt(page, 'email', 'Ya hay otro con ese dato');
  },
  async INSUFFICIENT_STOCK({ stack, as }) {
    const item = await newItem(stack, '5');
    const order = await newOrder(stack, [LABOR]);
    const { page } = await as('ADVISOR', `/orders/${order.id}`);
    await press(page, 'Agregar línea');
    await pickOne(page, 'parts', item.sku, item.sku);
    await fill(page, 'quantity', '9');
    await press(page, 'Agregar');
    await refusedAt(page, 'quantity', 'se piden 9 y hay 5');
  },
  async INVALID_TRANSITION({ stack, as }) {
    const order = await newOrder(stack, [LABOR]);
    const { page } = await as('ADVISOR', `/orders/${order.id}`);
    await tamper(page, 'moveOrder', (variables) => ({ ...variables, to: 'READY' }));
    await press(page, 'Pasar a Aprobado');
    await refusedAloud(page, 'no puede pasar a ése. Puede pasar a:');
  },
  async LOCKED({ stack, as }) {
    await newOrder(stack, [LABOR]);
    const { page } = await as('ADMIN', '/settings');
    await page.waitForSelector('select[name=currency]');
    await page.select('select[name=currency]', 'USD');
    await press(page, 'Guardar');
    await refusedAt(page, 'currency', 'Ya no se puede cambiar');
  },
  SERIES_EXHAUSTED: (world) => sellFrom(world, { sold: 1 }, 'La serie no tiene más números'),
  SERIES_EXPIRED: (world) =>
    sellFrom(world, { sold: 0, expiresOn: '2020-01-01' }, 'La autorización de la serie venció'),
  async IDEMPOTENCY_MISMATCH({ admin, as }) {
    const idempotencyKey = unique();
    await admin.createUser({ input: { name: 'Ana', email: newMail(), role: 'ADVISOR' }, idempotencyKey });
    const { page } = await as('ADMIN', '/staff');
    await tamper(page, 'createUser', (variables) => ({ ...variables, idempotencyKey }));
    await invite(page, newMail());
    await press(page, 'Enviar invitación');
    await refusedAloud(page, 'Este envío ya se usó con otros datos');
  },
  async OVERPAYMENT({ stack, as }) {
    const sale = await newSale(stack, [(await newItem(stack, '1', '10.00')).id]);
    const { page } = await as('CASHIER', `/billing/${sale.id}`);
    await fill(page, 'amount', '999.00');
    await press(page, 'Registrar pago en PEN');
    await refusedAt(page, 'amount', 'El pago supera lo que falta pagar. Falta pagar ');
  },
  async LIMIT_EXCEEDED({ stack, as }) {
    const order = await newOrder(
      stack,
      Array.from({ length: LINES }, () => LABOR),
    );
    const { page } = await as('ADVISOR', `/orders/${order.id}`);
    await addHour(page);
    await refusedAloud(page, `Como máximo ${LINES}`);
  },
  async INTERNAL({ stack, admin, as }) {
    const name = `Eva ${unique()}`;
    await admin.createUser({ input: { name, email: newMail(), role: 'ADVISOR' } });
    const { page } = await as('ADMIN', '/staff');
    await press(page, name);
    stack.faults.around = (called, invoke) =>
      called.includes('UsersFunction')
        ? Promise.resolve({ payload: null, error: { errorType: 'Error', errorMessage: 'broken' } })
        : invoke();
    await press(page, 'Cerrar sus sesiones');
    await refusedAloud(page, 'Hubo una falla nuestra');
    stack.faults.around = undefined;
    await press(page, 'Reintentar');
    await expect.poll(() => textOf(page, '[data-toasts]')).toContain('Se cerraron las sesiones');
  },
};
