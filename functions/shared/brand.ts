/** The workshop's colour, safe in a style sheet even if the row contains something else. */
import { DEFAULT_BRAND_COLOR } from '../../resolvers/kernel/values/brand.ts';

export function brandColorOf(settings: Readonly<Record<string, unknown>>): string {
  const { brandColor } = settings;
  return typeof brandColor === 'string' && /^#[0-9a-f]{6}$/i.test(brandColor) ? brandColor : DEFAULT_BRAND_COLOR;
}
