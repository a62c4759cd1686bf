import { CSV, PDF } from '../../../functions/uploads/testFiles.ts';
import type { Owner } from '../attachments.ts';
import { newOwner, open, storedFile, upload } from '../attachments.ts';
import type { Case } from '../badMutations/case.ts';
import { LONG } from '../badMutations/case.ts';
import { newOrder } from '../workshop.ts';
import type { AggregateSupport } from './all.ts';

const NOBODY = 'nothing';
const QUERY = 2;
const MUTATION = 3;
const MAX_VERSIONS = 50;

const form = (owner: Owner) => ({ ...owner, fileName: 'foto.jpg', contentType: 'image/jpeg', bytes: 4321 });

const SHOWN = {
  AttachmentPage: 'items nextToken',
  Attachment: `
    id ownerType ownerId fileName contentType bytes latestVersion hasPreview versions createdAt updatedAt`,
  AttachmentVersion: 'version contentType bytes hasPreview uploadedAt uploadedBy uploadedById',
  AttachmentUploadOutcome: 'id state refusal fileName attachmentId version createdAt',
  AttachmentUrl: 'url expiresAt',
};
/** Of whoever opens one. */
const OPENED = { AttachmentUpload: 'id url fields fileName expiresAt', UploadField: 'name value' };
const HIDDEN = { Attachment: `${SHOWN.Attachment} deletedAt deletedBy deletedById deletionReason` };

export const support: AggregateSupport = {
  refused: {
    createAttachmentUpload: (made) => {
      const owner: Owner = { ownerType: 'CUSTOMER', ownerId: made.customer.id };
      const wrong = (more: object): object => ({ input: { ...form(owner), ...more } });
      const cases: Case[] = [
        ['no such thing', wrong({ ownerId: NOBODY }), 'NOT_FOUND', 'input.ownerId'],
        ['a thing of another kind', wrong({ ownerType: 'VEHICLE' }), 'NOT_FOUND', 'input.ownerId'],
        ['no id', wrong({ ownerId: '' }), 'VALIDATION', 'input.ownerId'],
        ['too long an id', wrong({ ownerId: LONG }), 'VALIDATION', 'input.ownerId'],
        ['no name', wrong({ fileName: ' ' }), 'VALIDATION', 'input.fileName'],
        ['too long a name', wrong({ fileName: LONG }), 'VALIDATION', 'input.fileName'],
        ['half of a character', wrong({ fileName: 'a\ud800.jpg' }), 'VALIDATION', 'input.fileName'],
        ['a drawing', wrong({ contentType: 'image/svg+xml' }), 'VALIDATION', 'input.contentType'],
        ['a page', wrong({ contentType: 'text/html' }), 'VALIDATION', 'input.contentType'],
        [
          'a kind with more behind it',
          wrong({ contentType: 'text/csv; charset=utf-8' }),
          'VALIDATION',
          'input.contentType',
        ],
        ['nothing in it', wrong({ bytes: 0 }), 'VALIDATION', 'input.bytes'],
        ['26 MB', wrong({ bytes: 27_262_976 }), 'VALIDATION', 'input.bytes'],
      ];
      return cases;
    },
    deleteAttachment: async (_made, stack) => {
      const { id } = await storedFile(stack);
      const hidden = await storedFile(stack);
      const admin = await stack.clientAs('ADMIN');
      await admin.deleteAttachment({ id: hidden.id, reason: 'Era de otro' });
      const opened = await open(admin, await newOwner(stack), CSV, 'a.csv', 'text/csv');
      return [
        ['no file', { id: NOBODY, reason: 'Era de otro' }, 'NOT_FOUND', 'id'],
        ['a file that is hidden', { id: hidden.id, reason: 'Era de otro' }, 'NOT_FOUND', 'id'],
        ['an upload that is no file yet', { id: opened.id, reason: 'Era de otro' }, 'NOT_FOUND', 'id'],
        ['no reason', { id, reason: ' ' }, 'VALIDATION', 'reason'],
        ['too long a reason', { id, reason: LONG }, 'VALIDATION', 'reason'],
      ];
    },
  },
  largest: async (admin, stack) => {
    const owner = await newOwner(stack);
    await admin.createAttachmentUpload({
      input: { ...form(owner), fileName: `${'\u1f82/'.repeat(498)}.jpg`, bytes: 26_214_400 },
      idempotencyKey: '\u1f82'.repeat(200),
    });
    for (let index = 0; index < 10; index += 1) await storedFile(stack, owner, '\u1f82'.repeat(110), MAX_VERSIONS);
    await admin.attachments({ ...owner, limit: 100 });
    const { id } = await storedFile(stack, owner, '\u1f82'.repeat(110), MAX_VERSIONS);
    await admin.attachmentUrl({ id, version: MAX_VERSIONS, preview: true });
    await admin.attachmentUpload({ id });
    await admin.deleteAttachment({ id, reason: '\u1f82'.repeat(300), idempotencyKey: '\u1f83'.repeat(200) });
  },
  day: async (call, stack) => {
    const { id: ownerId } = await call('ADVISOR', 'createCustomer', { input: { name: 'Ana con archivos' } });
    const owner: Owner = { ownerType: 'CUSTOMER', ownerId };
    await call('ADVISOR', 'createAttachmentUpload', { input: form(owner) });
    const advisor = await stack.clientAs('ADVISOR');
    const { attachmentId } = await upload(advisor, owner, PDF, 'Informe.pdf', 'application/pdf');
    await upload(advisor, owner, CSV, 'Piezas.csv', 'text/csv');
    await call('ADVISOR', 'deleteAttachment', { id: attachmentId ?? '', reason: 'Era de otro' });
  },
  readable: {
    ADVISOR: { ...SHOWN, ...OPENED, ...HIDDEN },
    TECHNICIAN: { ...SHOWN, ...OPENED },
    CASHIER: { ...SHOWN, ...OPENED },
    STOREKEEPER: { ...SHOWN, ...OPENED },
    PURCHASER: { ...SHOWN, ...OPENED, ...HIDDEN },
    INTEGRATOR: SHOWN,
    ADMIN: { ...SHOWN, ...OPENED, ...HIDDEN },
  },
  calls: ({ stack }) => {
    // Of a kind that every role with a right to files may read.
    const owner = async (): Promise<Owner> => ({ ownerType: 'WORK_ORDER', ownerId: (await newOrder(stack)).id });
    const stored = async () => {
      const made = await owner();
      return { ...made, id: (await storedFile(stack, made)).id };
    };
    const refusedUpload = async () => {
      const advisor = await stack.clientAs('ADVISOR');
      return { id: (await upload(advisor, await owner(), CSV, 'a.pdf', 'application/pdf')).id };
    };
    const takenUpload = async () => {
      const advisor = await stack.clientAs('ADVISOR');
      return { id: (await upload(advisor, await owner(), CSV, 'a.csv', 'text/csv')).id };
    };
    return {
      'Query.attachments': [
        async () => {
          const { id: _id, ...made } = await stored();
          await storedFile(stack, made);
          return { ...made, limit: 1 };
        },
      ],
      'Query.attachmentUpload': [refusedUpload, takenUpload],
      'Query.attachmentUrl': [
        async () => ({ id: (await stored()).id }),
        async () => ({ id: (await stored()).id, preview: true }),
      ],
      'Mutation.createAttachmentUpload': [async () => ({ input: form(await owner()) })],
      'Mutation.deleteAttachment': [async () => ({ id: (await stored()).id, reason: 'Era de otro' })],
    };
  },
  measured: [
    {
      name: 'createAttachmentUpload',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('ADVISOR');
        const owner = await newOwner(stack);
        return () => client.createAttachmentUpload({ input: form(owner) });
      },
    },
    {
      name: 'deleteAttachment',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('ADVISOR');
        const { id } = await storedFile(stack);
        return () => client.deleteAttachment({ id, reason: 'Era de otro' });
      },
    },
    {
      name: 'attachments (50)',
      budget: QUERY,
      prepare: async (stack) => {
        const client = await stack.clientAs('ADVISOR');
        const owner = await newOwner(stack);
        for (let index = 0; index < 50; index += 1) await storedFile(stack, owner);
        return () => client.attachments({ ...owner, limit: 50 });
      },
    },
    {
      name: 'attachmentUrl',
      budget: QUERY,
      prepare: async (stack) => {
        const client = await stack.clientAs('ADVISOR');
        const { id } = await storedFile(stack);
        return () => client.attachmentUrl({ id });
      },
    },
  ],
};
