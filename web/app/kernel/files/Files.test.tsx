// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answers } from '../../../testing/app.tsx';
import { leave, show } from '../../../testing/app.tsx';
import { Files } from './Files.tsx';
import { taken } from './names.ts';
import en from './texts/en.json';
import es from './texts/es.json';

const texts = { es, en };
const MAY = ['workorder:detail', 'vehicle:read', 'attachment:create', 'attachment:delete'];
const OWNERS = [
  { type: 'WORK_ORDER', id: 'W1' },
  { type: 'VEHICLE', id: 'V1' },
  { type: 'CUSTOMER', id: 'C1' },
] as const;

const version = (number: number) => ({
  version: number,
  contentType: 'application/pdf',
  bytes: 4321,
  hasPreview: false,
  uploadedAt: '2026-03-01T15:00:00.000Z',
  uploadedBy: 'Ana Ríos',
  uploadedById: 'U1',
});
const FILE = {
  id: 'A1',
  ownerType: 'WORK_ORDER',
  ownerId: 'W1',
  fileName: 'Informe.pdf',
  contentType: 'application/pdf',
  bytes: 4321,
  latestVersion: 2,
  hasPreview: false,
  versions: [version(2), version(1)],
  createdAt: '2026-03-01T15:00:00.000Z',
  updatedAt: '2026-03-01T15:00:00.000Z',
  deletedAt: null,
  deletedBy: null,
  deletedById: null,
  deletionReason: null,
};
const UPLOAD = {
  id: 'A2',
  url: 'https://files.example/',
  fields: [{ name: 'key', value: 'uploads/A2' }],
  fileName: 'a.pdf',
  expiresAt: '2026-03-01T15:15:00.000Z',
};
const PDF = (name = 'a.pdf'): File => new File(['%PDF-1.7'], name, { type: 'application/pdf' });

/** Answers at once, as the store does where nothing is wrong. */
class Posted {
  static bodies: FormData[] = [];
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  status = 204;
  onload = (): void => undefined;
  open(): void {}
  send(body: FormData): void {
    Posted.bodies.push(body);
    this.upload.onprogress?.({ loaded: 1, total: 2 });
    setTimeout(() => this.onload());
  }
}

describe('the files of a thing', () => {
  let files: object[];
  let outcome: object;
  beforeEach(() => {
    files = [FILE];
    outcome = { state: 'READY', refusal: null };
    Posted.bodies = [];
  });
  afterEach(leave);

  const answers: Answers = {
    attachments: () => ({ attachments: { items: files, nextToken: null } }),
    createAttachmentUpload: () => ({ createAttachmentUpload: UPLOAD }),
    attachmentUpload: () => ({
      attachmentUpload: {
        id: 'A2',
        fileName: 'a.pdf',
        attachmentId: 'A2',
        version: 1,
        createdAt: FILE.createdAt,
        ...outcome,
      },
    }),
    deleteAttachment: () => ({ deleteAttachment: { ...FILE, deletedAt: FILE.createdAt } }),
  };
  async function shown(permissions = MAY) {
    const made = await show(<Files owners={OWNERS} />, { answers, permissions, texts });
    vi.stubGlobal('XMLHttpRequest', Posted);
    return made;
  }
  const drop = async (...dropped: File[]): Promise<void> => {
    const zone = (await screen.findByText(es.files.how)).closest('div[data-over]');
    fireEvent.drop(zone ?? document.body, { dataTransfer: { files: dropped } });
  };
  const asked = (made: Awaited<ReturnType<typeof show>>): string[] => made.asked.map(({ name }) => name);

  it('are shown with their versions, each to be saved', async () => {
    await shown();
    const row = (await screen.findByText('Informe.pdf')).closest<HTMLElement>('[data-file]');
    const choice = within(row ?? document.body).getByLabelText('Versión de Informe.pdf');
    expect([...choice.querySelectorAll('option')].map((option) => option.textContent)).toEqual([
      'Versión 2',
      'Versión 1',
    ]);
    expect(row?.textContent).toContain('Ana Ríos');
  });

  it('are those of each thing that somebody may read', async () => {
    const made = await shown();
    await screen.findByText('Informe.pdf');
    expect(screen.queryByText(es.files.of.CUSTOMER)).toBeNull();
    fireEvent.click(screen.getByLabelText(es.files.of.VEHICLE));
    await waitFor(() =>
      expect(made.asked.at(-1)).toMatchObject({
        name: 'attachments',
        variables: { ownerType: 'VEHICLE', ownerId: 'V1' },
      }),
    );
  });

  it('are not there for who may read none of it, and cannot be added by who may not', async () => {
    const made = await shown([]);
    expect(asked(made)).not.toContain('attachments');
    leave();
    await shown(['workorder:detail']);
    await screen.findByText('Informe.pdf');
    expect(screen.queryByText(es.files.how)).toBeNull();
    expect(screen.queryByLabelText('Ocultar Informe.pdf')).toBeNull();
  });

  it('are sent with what the form says, and are there then', async () => {
    const made = await shown();
    await screen.findByText('Informe.pdf');
    files = [FILE, { ...FILE, id: 'A2', fileName: 'a.pdf' }];
    await drop(PDF());
    expect(await screen.findByText('a.pdf', { selector: '[data-file] bdi' })).toBeTruthy();
    expect(made.asked.find(({ name }) => name === 'createAttachmentUpload')?.variables).toMatchObject({
      input: { ownerType: 'WORK_ORDER', ownerId: 'W1', fileName: 'a.pdf', contentType: 'application/pdf', bytes: 8 },
    });
    expect([...(Posted.bodies[0] ?? new FormData()).keys()]).toEqual(['key', 'file']);
  });

  it.each([
    ['a page', new File(['<html>'], 'a.html'), es.files.unfit.kind],
    ['nothing', new File([], 'a.pdf'), es.files.unfit.empty],
    ['26 MB', new File(['%PDF-', new Uint8Array(26_214_400)], 'a.pdf'), es.files.unfit.size],
  ])('are refused before they are sent: %s', async (_what, file, words) => {
    const made = await shown();
    await drop(file);
    expect((await screen.findByRole('alert')).textContent).toContain(words);
    expect(asked(made)).not.toContain('createAttachmentUpload');
    fireEvent.click(screen.getByLabelText(`Quitar el aviso de ${file.name}`));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('say why what came was refused, and the next one goes all the same', async () => {
    await shown();
    outcome = { state: 'REFUSED', refusal: 'MIXED' };
    await drop(PDF('uno.pdf'), PDF('dos.pdf'));
    await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2));
    expect(screen.getAllByRole('alert')[0]?.textContent).toContain(es.files.refused.MIXED);
    expect(Posted.bodies).toHaveLength(2);
  });

  it('come from the clipboard, under a name that says when', async () => {
    const made = await shown();
    await screen.findByText('Informe.pdf');
    const pasted = new Event('paste', { bubbles: true, cancelable: true });
    const picture = new File([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)], 'image.jpg', { type: 'image/jpeg' });
    Object.defineProperty(pasted, 'clipboardData', { value: { files: [picture] } });
    document.body.dispatchEvent(pasted);
    await waitFor(() => expect(asked(made)).toContain('createAttachmentUpload'));
    expect(JSON.stringify(made.asked.find(({ name }) => name === 'createAttachmentUpload'))).toMatch(
      /"fileName":"Foto \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.jpg"/u,
    );
  });

  it('are hidden with a reason', async () => {
    const made = await shown();
    fireEvent.click(await screen.findByLabelText('Ocultar Informe.pdf'));
    fireEvent.change(await screen.findByLabelText(/^Motivo/u), { target: { value: 'Era de otro carro' } });
    files = [];
    fireEvent.click(screen.getByRole('button', { name: es.files.hideIt }));
    expect(await screen.findByText(es.files.none)).toBeTruthy();
    expect(made.asked.find(({ name }) => name === 'deleteAttachment')?.variables).toMatchObject({
      id: 'A1',
      reason: 'Era de otro carro',
    });
  });
});

describe('the name of a picture', () => {
  it('is its own, where it has one', () => {
    const when = new Date(2026, 2, 1, 9, 5, 7);
    const named = (name: string, index = 0): string => taken(new File([], name), 'Foto', when, index).name;
    expect(named('IMG_0042.jpg')).toBe('IMG_0042.jpg');
    expect(named('image.png')).toBe('Foto 2026-03-01 09.05.07.png');
    expect(named('image.jpeg', 1)).toBe('Foto 2026-03-01 09.05.07 2.jpeg');
  });
});
