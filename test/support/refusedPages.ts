/**
 * A way to each refusal through the pages of the web app, and where its words are to stand: at the field that it is about, or aloud. What a
 * page alone cannot bring about is brought about by somebody else's act meanwhile, by a fault, or by a page that asks what ours does not.
 */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { ErrorCodeValues } from '../../web/app/generated/enums.ts';
import type { createDoors } from './adminPages.ts';
import { refusedAloud, refusedAt, tamper } from './adminPages.ts';
import { pickOne, scan } from './app.ts';
import { fill, press, textOf } from './page.ts';
import type { Stack } from './stack.ts';
import { LABOR, newItem, newOrder, newSale, present, unique, uniqueDigits } from './workshop.ts';

export const REFUSAL_CODES = ErrorCodeValues;
type Code = (typeof ErrorCodeValues)[number];

interface World {
  stack: Stack;
  admin: TallerClient;
  as: ReturnType<typeof createDoors>;
}

const LINES = 40;

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

/** A counter sale from a series of its own, which is the usual one from now on. */
async function sellFrom({ stack, admin, as }: World, attribute: string, value: unknown): Promise<Page> {
  const prefix = `B7${uniqueDigits(2)}`;
  await admin.saveInvoiceSeries({ input: { prefix, kind: 'QUICK_SALE', to: 10, isDefault: true } });
  await stack.setAttribute('Settings', { pk: 'SERIES', sk: prefix }, attribute, value);
  const item = await newItem(stack, '1', '10.00');
  const { page } = await as('CASHIER', '/billing/sale');
  await page.waitForSelector('input[name=saleItem]');
  await scan(page, item.sku);
  await page.waitForSelector(`[data-basket="${item.sku}"]`);
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  return page;
}

/** Without a permission for as long as it takes. */
async function without(admin: TallerClient, role: string, permission: string, act: () => Promise<void>): Promise<void> {
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

export const makeRefusals = (world: World): Record<Code, () => Promise<void>> => {
  const { stack, admin, as } = world;
  return {
    async NOT_FOUND() {
      const role = `R${uniqueDigits(8)}`;
      await admin.saveRole({ input: { name: role, permissions: ['self:read'] } });
      const { page } = await as('ADMIN', '/staff');
      await invite(page, newMail(), role);
      await admin.deleteRole({ name: role });
      await press(page, 'Enviar invitación');
      await refusedAt(page, 'role', 'Eso ya no existe');
    },
    async FORBIDDEN() {
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
    async VALIDATION() {
      const { page } = await as('ADMIN', '/settings');
      await fill(page, 'phone', 'no es un teléfono');
      await press(page, 'Guardar');
      await refusedAt(page, 'phone', 'Este dato no es válido');
    },
    async STALE_VERSION() {
      const { page } = await as('ADMIN', '/settings/rules');
      await fill(page, 'maxInvoicesPerWorkOrder', '9');
      await admin.updateSettings({ input: { maxInvoicesPerWorkOrder: 7 } });
      await press(page, 'Guardar');
      await expect.poll(() => textOf(page, '[data-stale]')).toContain('Rosa Quispe lo cambió');
      expect(await textOf(page, '[data-stale]')).toContain('«7»; usted escribió «9»');
    },
    async TRY_AGAIN() {
      const { page } = await as('ADMIN', '/settings/rules');
      const chosen = String(10 + (Number(uniqueDigits(2)) % 30));
      await fill(page, 'maxInvoicesPerWorkOrder', chosen);
      stack.deployment.disturb(({ field, operation }) =>
        field === 'Mutation.updateSettings' && operation === 'TransactWriteItems'
          ? { fault: 'resetBefore' }
          : undefined,
      );
      await press(page, 'Guardar');
      await refusedAloud(page, 'Vuelva a intentarlo');
      stack.deployment.disturb(undefined);
      await press(page, 'Reintentar');
      await expect
        .poll(async () => String(present(await admin.settings()).maxInvoicesPerWorkOrder), { timeout: 15_000 })
        .toBe(chosen);
    },
    async DUPLICATE() {
      const email = newMail();
      await admin.createUser({ input: { name: 'Ana', email, role: 'ADVISOR' } });
      const { page } = await as('ADMIN', '/staff');
      await invite(page, email);
      await press(page, 'Enviar invitación');
      await refusedAt(page, 'email', 'Ya hay otro con ese dato');
    },
    async INSUFFICIENT_STOCK() {
      const item = await newItem(stack, '5');
      const order = await newOrder(stack, [LABOR]);
      const { page } = await as('ADVISOR', `/orders/${order.id}`);
      await press(page, 'Agregar línea');
      await pickOne(page, 'parts', item.sku, item.sku);
      await fill(page, 'quantity', '9');
      await press(page, 'Agregar');
      await refusedAt(page, 'quantity', 'se piden 9 y hay 5');
    },
    async INVALID_TRANSITION() {
      const order = await newOrder(stack, [LABOR]);
      const { page } = await as('ADVISOR', `/orders/${order.id}`);
      await tamper(page, 'moveOrder', (variables) => ({ ...variables, to: 'READY' }));
      await press(page, 'Pasar a Aprobado');
      await refusedAloud(page, 'no puede pasar a ése. Puede pasar a:');
    },
    async LOCKED() {
      await newOrder(stack, [LABOR]);
      const { page } = await as('ADMIN', '/settings');
      await page.waitForSelector('select[name=currency]');
      await page.select('select[name=currency]', 'USD');
      await press(page, 'Guardar');
      await refusedAt(page, 'currency', 'Ya no se puede cambiar');
    },
    async SERIES_EXHAUSTED() {
      const page = await sellFrom(world, 'next', 11);
      await refusedAloud(page, 'La serie no tiene más números');
    },
    async SERIES_EXPIRED() {
      const page = await sellFrom(world, 'expiresOn', '2020-01-01');
      await refusedAloud(page, 'La autorización de la serie venció');
    },
    async IDEMPOTENCY_MISMATCH() {
      const idempotencyKey = unique();
      await admin.createUser({ input: { name: 'Ana', email: newMail(), role: 'ADVISOR' }, idempotencyKey });
      const { page } = await as('ADMIN', '/staff');
      await tamper(page, 'createUser', (variables) => ({ ...variables, idempotencyKey }));
      await invite(page, newMail());
      await press(page, 'Enviar invitación');
      await refusedAloud(page, 'Este envío ya se usó con otros datos');
    },
    async OVERPAYMENT() {
      const sale = await newSale(stack, [(await newItem(stack, '1', '10.00')).id]);
      const { page } = await as('CASHIER', `/billing/${sale.id}`);
      await fill(page, 'amount', '11.00');
      await press(page, 'Registrar pago en PEN');
      await refusedAt(page, 'amount', 'El pago supera lo que falta pagar. Falta pagar 10.00');
    },
    async LIMIT_EXCEEDED() {
      const order = await newOrder(
        stack,
        Array.from({ length: LINES }, () => LABOR),
      );
      const { page } = await as('ADVISOR', `/orders/${order.id}`);
      await addHour(page);
      await refusedAloud(page, `Como máximo ${LINES}`);
    },
    async INTERNAL() {
      const { page } = await as('ADMIN', '/staff');
      stack.faults.around = () => Promise.reject(new Error('broken'));
      await invite(page, newMail());
      await press(page, 'Enviar invitación');
      await refusedAloud(page, 'Hubo una falla nuestra');
      stack.faults.around = undefined;
      await press(page, 'Reintentar');
      await expect.poll(() => textOf(page, '[data-toasts]'), { timeout: 15_000 }).toContain('Se invitó a');
    },
  };
};
