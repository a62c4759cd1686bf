import type { Operation } from '../../kernel/request/operation.ts';
import { UPLOAD } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'self:read',
  raises: [],
  load: [{ as: 'attachmentUpload', table: 'AttachmentUploads', id: 'id', sk: UPLOAD }],
  steps: [{ run: 'shape' }],
};
