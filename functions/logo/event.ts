/** What the API's resolvers ask of the function, narrowed from `unknown`. They have checked the permission. */
import type { ImageType } from '../shared/picture.ts';

export type LogoCommand =
  | { action: 'createUpload'; type: ImageType }
  /** An upload becomes the logo. */
  | { action: 'accept'; key: string }
  /** An address at which the logo can be read for a while. */
  | { action: 'url'; key: string };

export const MEDIA_TYPES: Readonly<Record<ImageType, string>> = {
  PNG: 'image/png',
  JPEG: 'image/jpeg',
  WEBP: 'image/webp',
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

export function isLogoCommand(event: unknown): event is LogoCommand {
  if (!isObject(event)) return false;
  const { action, type, key } = event;
  return action === 'createUpload'
    ? typeof type === 'string' && type in MEDIA_TYPES
    : (action === 'accept' || action === 'url') && typeof key === 'string';
}
