/** From the invitation's mail to the board, and every way in between, in a real browser. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { ROOT } from '../../infra/paths.ts';
import { pagesMeanwhile, servePage } from '../../scripts/support/pages.ts';
import { launchBrowser } from '../../scripts/support/browser.ts';
import { oneTimeCode, PERIOD_MS } from '../../scripts/support/totp.ts';
import { mailsTo } from '../support/mails.ts';
import type { Pages } from '../support/page.ts';
import {
  alertsOf,
  createPages,
  fill,
  press,
  qrOf,
  refusedWith,
  scrollsSideways,
  submit,
  textOf,
} from '../support/page.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { newOrder, present, unique } from '../support/workshop.ts';

const run = promisify(execFile);
const PASSWORD = 'Propia-2026-segura!';
const DAY_MS = 86_400_000;
const PHONE = { width: 360, height: 740 };

describe('people get in', () => {
  let stack: Stack;
  let admin: TallerClient;
  let browser: Browser;
  let pages: Pages;
  beforeAll(async () => {
    const [started, built, launched] = await Promise.all([startStack(), pagesMeanwhile('board'), launchBrowser()]);
    stack = started;
    browser = launched;
    pages = createPages(browser, servePage(stack.deployment, 'board', built));
    admin = await stack.clientAs('ADMIN');
  });
  afterEach(async () => {
    stack.clock.reset();
    await pages.closeAll();
    await expect.poll(() => stack.deployment.liveSubscriptions()).toBe(0);
  });
  afterAll(() => browser.close());

  /** Somebody who has just been invited, and the password that the mail brought. */
  async function invited(role = 'ADVISOR'): Promise<{ id: string; email: string; temporary: string }> {
    const input = { name: 'Inés Ñahui', email: `${unique().toLowerCase()}@taller.example`, role };
    const { id, email } = present(await admin.createUser({ input }));
    return { id, email, temporary: await secretIn(email, /contraseña provisional es <strong>([^<]+)</) };
  }
  async function secretIn(email: string, pattern: RegExp): Promise<string> {
    await expect.poll(async () => (await mailsTo(stack, email)).at(-1)?.body.html ?? '').toMatch(pattern);
    const [, secret = ''] = pattern.exec((await mailsTo(stack, email)).at(-1)?.body.html ?? '') ?? [];
    return secret.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  }
  async function enter(page: Page, email: string, password: string): Promise<void> {
    await fill(page, 'username', email);
    await fill(page, 'password', password);
    await submit(page);
  }
  async function choose(page: Page, password: string, repeated = password): Promise<void> {
    await fill(page, 'new-password', password);
    await fill(page, 'repeat-password', repeated);
    await submit(page);
  }
  const isLive = (page: Page): Promise<void> =>
    expect.poll(() => page.$$eval('[role=status]', (all) => all[0]?.textContent ?? '')).toMatch(/^.*(En vivo|Live)$/);
  /** Somebody with a password of their own. */
  async function member(role = 'ADVISOR'): Promise<{ id: string; email: string }> {
    const { id, email, temporary } = await invited(role);
    const { page } = await pages.open();
    await enter(page, email, temporary);
    await choose(page, PASSWORD);
    await isLive(page);
    await pages.closeAll();
    return { id, email };
  }

  it('come from the mail of the invitation, with a password of their own, to the board', async () => {
    const { email, temporary } = await invited();
    const { page, faults } = await pages.open('', PHONE);
    await enter(page, email, temporary);
    for (const [weak, words] of [
      ['Corta-1!', 'demasiado corta: al menos 12 caracteres'],
      ['sin-mayusculas-1', 'falta una letra mayúscula'],
      ['SIN-MINUSCULAS-1', 'falta una letra minúscula'],
      ['Sin-numeros-aqui', 'falta un número'],
      ['SinSimbolos12345', 'falta un símbolo'],
      [' Con-espacio-2026!', 'empezar ni terminar con un espacio'],
    ] as const) {
      await choose(page, weak);
      await refusedWith(page, words);
    }
    await choose(page, PASSWORD, `${PASSWORD}!`);
    await refusedWith(page, 'no son iguales');
    expect(await scrollsSideways(page)).toBe(false);
    await choose(page, PASSWORD);
    await isLive(page);
    expect(faults).toEqual([]);
  });

  it('enrol an authenticator by its QR code, on a phone, if they are administrators', async () => {
    const { email, temporary } = await invited('ADMIN');
    const { page, faults } = await pages.open('', PHONE);
    await enter(page, email, temporary);
    await choose(page, PASSWORD);
    const uri = await qrOf(page, '[data-qr]');
    const secret = (await textOf(page, '[data-secret]')).replaceAll(' ', '');
    expect(new URL(uri).searchParams.get('secret')).toBe(secret);
    expect(decodeURIComponent(uri)).toContain(`Taller El Experto:${email}`);
    expect(await scrollsSideways(page)).toBe(false);
    await fill(page, 'code', '000000');
    await submit(page);
    await refusedWith(page, 'El código no es correcto');
    const proof = oneTimeCode(secret);
    await fill(page, 'code', `${proof.slice(0, 3)} ${proof.slice(3)}`);
    await submit(page);
    await expect.poll(() => textOf(page, '[aria-live=polite]')).toContain('Espere al código siguiente');
    await fill(page, 'code', proof);
    await submit(page);
    await refusedWith(page, 'Ese código ya se usó');
    await fill(page, 'code', '000000');
    await submit(page);
    await refusedWith(page, 'El código no es correcto');
    await fill(page, 'code', oneTimeCode(secret, Date.now() + PERIOD_MS));
    await submit(page);
    await isLive(page);
    // A reload goes on: an administrator's session cannot be renewed, and need not be.
    await page.reload();
    await isLive(page);
    expect(faults).toEqual([]);
  });

  const user = (...args: string[]) =>
    run(process.execPath, [
      join(ROOT, 'scripts', 'user.ts'),
      ...args,
      '--user-pool',
      stack.deployment.userPoolId,
      '--endpoint',
      stack.deployment.cognitoEndpoint,
    ]);

  it.each([
    ['another administrator', ({ id }: { id: string }) => admin.resetAuthenticator({ id })],
    ['npm run user', ({ email }: { email: string }) => user('reset-authenticator', email)],
  ])('after %s had a lost authenticator forgotten', async (_who, forget) => {
    const { id, email, temporary } = await invited('ADMIN');
    const { page } = await pages.open();
    const setUp = async (): Promise<string> => {
      await page.waitForSelector('[data-secret]');
      const secret = (await textOf(page, '[data-secret]')).replaceAll(' ', '');
      await fill(page, 'code', oneTimeCode(secret));
      await submit(page);
      await expect.poll(() => textOf(page, '[aria-live=polite]')).toContain('Espere al código siguiente');
      return secret;
    };
    await enter(page, email, temporary);
    await choose(page, PASSWORD);
    const lost = await setUp();
    await press(page, 'Perdí mi autenticador');
    await expect.poll(() => textOf(page, 'p[role=status]')).toContain('Pida a quien administra el taller');
    await forget({ id, email });
    await press(page, 'Volver');
    await enter(page, email, PASSWORD);
    const found = await setUp();
    expect(found).not.toBe(lost);
    await fill(page, 'code', oneTimeCode(found, Date.now() + PERIOD_MS));
    await submit(page);
    await isLive(page);
  });

  it.each([
    ['es', 'no son correctos', 'Su invitación venció', 'Su acceso está cerrado', 'Demasiados intentos'],
    ['en', 'is not right', 'Your invitation has run out', 'Your access is closed', 'Too many attempts'],
  ])('learn in words why they may not (%s)', async (language, wrong, ended, closed, often) => {
    const { id, email, temporary } = await invited();
    const { page } = await pages.open('', PHONE);
    if (language === 'en') await press(page, 'English');
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(language);
    await enter(page, email, 'Otra-clave-2026!');
    await refusedWith(page, wrong);
    stack.clock.set(Date.now() + 8 * DAY_MS);
    await enter(page, email, temporary);
    await refusedWith(page, ended);
    stack.clock.reset();
    await admin.disableUser({ id });
    await enter(page, email, temporary);
    await refusedWith(page, closed);
    const nobody = `${unique().toLowerCase()}@taller.example`;
    // The wait doubles with each failure: a slow machine is caught by a later one.
    for (let attempt = 0; attempt < 12 && !(await alertsOf(page)).includes(often); attempt += 1) {
      await enter(page, nobody, 'Otra-clave-2026!');
      await page.waitForSelector('button[type=submit][data-loading]', { hidden: true });
      await refusedWith(page, new RegExp(`${wrong}|${often}`));
      if (attempt < 5) expect(await alertsOf(page)).toContain(wrong);
    }
    await refusedWith(page, often);
    expect(await page.$eval('input[name=password]', (input) => input.getAttribute('aria-invalid'))).toBe('true');
  });

  it('get in with a code by mail if they forgot their password, and nobody learns who has an account', async () => {
    const { email } = await member();
    const { page } = await pages.open('', PHONE);
    await press(page, 'Olvidé mi contraseña');
    await fill(page, 'username', `${unique().toLowerCase()}@taller.example`);
    await submit(page);
    await expect.poll(() => page.content()).toContain('Si hay una cuenta con ese correo');
    await press(page, 'Volver');
    await press(page, 'Olvidé mi contraseña');
    await fill(page, 'username', email);
    await submit(page);
    await expect.poll(() => page.content()).toContain('Si hay una cuenta con ese correo');
    const code = await secretIn(email, /Su código es <strong>(\d+)</);
    const reset = async (typed: string, password: string): Promise<void> => {
      await fill(page, 'code', typed);
      await choose(page, password);
    };
    await reset('no-code', 'Otra-clave-2026!');
    await refusedWith(page, 'El código no es correcto');
    await reset(code, 'Corta-1!');
    await refusedWith(page, 'demasiado corta');
    stack.clock.set(Date.now() + 2 * 3_600_000);
    await reset(code, 'Otra-clave-2026!');
    await refusedWith(page, 'El código venció');
    stack.clock.reset();
    expect(await scrollsSideways(page)).toBe(false);
    await reset(code, 'Otra-clave-2026!');
    await expect.poll(() => textOf(page, '[aria-live=polite]')).toContain('Su contraseña cambió');
    await fill(page, 'password', 'Otra-clave-2026!');
    await submit(page);
    await isLive(page);
  });

  it('again when their session ends, and what they typed is still there', async () => {
    const { id, email } = await member('TECHNICIAN');
    const order = await newOrder(stack);
    await admin.updateWorkOrder({ id: order.id, input: { technicianId: id } });
    await admin.changeWorkOrderState({ id: order.id, to: 'APPROVED' });
    const { page } = await pages.open('/tech', PHONE);
    await enter(page, email, PASSWORD);
    await press(page, 'Pasar a En trabajo');
    await page.waitForSelector('form textarea');
    await page.type('form textarea', 'Pastillas cambiadas');
    // Tokens tell seconds: the session must be older than the second in which it is ended.
    const since = Math.floor(Date.now() / 1000);
    await expect.poll(() => Math.floor(Date.now() / 1000)).toBeGreaterThan(since);
    await admin.signOutUser({ id });
    await press(page, 'Confirmar');
    await expect.poll(() => page.content()).toContain('Su sesión terminó');
    expect(await page.$eval('input[name=username]', (input) => [input.value, input.readOnly])).toEqual([email, true]);
    await fill(page, 'password', 'Otra-clave-2026!');
    await submit(page);
    await refusedWith(page, 'no son correctos');
    expect(await scrollsSideways(page)).toBe(false);
    await fill(page, 'password', PASSWORD);
    await submit(page);
    await page.waitForSelector('input[name=password]', { hidden: true });
    expect(await page.$eval('form textarea', (area) => area.value)).toBe('Pastillas cambiadas');
    await press(page, 'Confirmar');
    await expect.poll(async () => present(await admin.workOrder({ id: order.id })).state).toBe('IN_PROGRESS');
    // Live changes come again.
    await isLive(page);
    await admin.changeWorkOrderState({ id: order.id, to: 'CANCELLED', note: 'No vino' });
    await expect.poll(() => textOf(page, `[data-order="${order.id}"]`)).toBe('');
  });

  it('change their password, set up an authenticator, and leave all devices', async () => {
    const { email } = await member();
    const [here, there] = [await pages.open('', PHONE), await pages.open()];
    for (const { page } of [here, there]) {
      await enter(page, email, PASSWORD);
      await isLive(page);
    }
    const { page } = here;
    await press(page, 'Mi acceso');
    await press(page, 'Cambiar contraseña');
    await fill(page, 'current-password', 'Otra-clave-2026!');
    await choose(page, `${PASSWORD}2`);
    await refusedWith(page, 'La contraseña actual no es correcta');
    await fill(page, 'current-password', PASSWORD);
    await submit(page);
    await expect.poll(() => page.content()).toContain('Su contraseña cambió');
    await press(page, 'Configurar autenticador');
    await page.waitForSelector('[data-secret]');
    const secret = (await textOf(page, '[data-secret]')).replaceAll(' ', '');
    expect(await qrOf(page, '[data-qr]')).toContain(secret);
    expect(await scrollsSideways(page)).toBe(false);
    await fill(page, 'code', oneTimeCode(secret));
    await submit(page);
    await expect.poll(() => page.content()).toContain('Su autenticador está activo');
    const since = Math.floor(Date.now() / 1000);
    await expect.poll(() => Math.floor(Date.now() / 1000)).toBeGreaterThan(since);
    await press(page, 'Salir en todos los dispositivos');
    await press(page, 'Sí, salir en todos');
    await page.waitForSelector('input[name=password]');
    await expect.poll(() => there.page.content()).toContain('Su sesión terminó');
    await enter(page, email, `${PASSWORD}2`);
    await fill(page, 'code', oneTimeCode(secret, Date.now() + PERIOD_MS));
    await submit(page);
    await isLive(page);
    expect(await alertsOf(page)).toBe('');
  });

  it('are told by the command what it does if it was not used right', async () => {
    await expect(user('reset', 'ana')).rejects.toMatchObject({
      stderr: expect.stringContaining('npm run user') as string,
    });
    await expect(user('sign-out', 'nobody@taller.example')).rejects.toMatchObject({
      stderr: 'error: User does not exist.\n',
    });
  });

  it('get in as the first administrator of a new workshop, whom the deployment invited', async () => {
    const [mail] = await mailsTo(stack, 'admin@el-experto.example');
    expect(mail?.subject).toBe('Su acceso a Taller El Experto');
    expect(mail?.body.html).toMatch(/usuario es <strong>admin@el-experto\.example<.*provisional es <strong>[^<]+</);
  });
});
