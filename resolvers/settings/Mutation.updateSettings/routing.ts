/** What changes of how rounds are planned. An absent field keeps what is there; null goes back to what a workshop begins with. */
import type { UpdateSettingsInput } from '../../generated/schema.ts';
import { refuse } from '../../kernel/answer/errors.ts';
import { parseDecimal } from '../../kernel/values/exact.ts';
import { optionalInteger } from '../../kernel/values/text.ts';
import type { SettingsRow } from '../settingsRow.ts';

const [LEAST_DETOUR, MOST_DETOUR] = [100, 300];
const MOST_SPEED = 130;
const MOST_MINUTES = 240;
const SHARPNESS = 1000000;

export type Routing = Pick<
  SettingsRow,
  'routeDetour' | 'routeSpeedKmh' | 'routeStopMinutes' | 'homeLatitude' | 'homeLongitude'
>;

function detourFrom(standing: number | null | undefined, text: string | null | undefined): number | null {
  if (text === undefined) return standing ?? null;
  if (text === null) return null;
  const detour = parseDecimal(text, 2);
  if (detour === null || detour < LEAST_DETOUR || detour > MOST_DETOUR)
    refuse('input.routeDetour', 'expected a factor from 1 to 3 with at most 2 decimals', { actual: text.slice(0, 40) });
  return detour;
}

function degreesFrom(
  standing: number | null | undefined,
  given: number | null | undefined,
  most: number,
  field: string,
): number | null {
  if (given === undefined) return standing ?? null;
  if (given === null) return null;
  const within = given >= 0 - most && given <= most;
  if (!within)
    refuse(field, `expected degrees from -${most} to ${most}`, { minimum: 0 - most, maximum: most, actual: given });
  return Math.round(given * SHARPNESS) / SHARPNESS;
}

export function routingFrom(before: SettingsRow, input: UpdateSettingsInput): Routing {
  const homeLatitude = degreesFrom(before.homeLatitude, input.homeLatitude, 90, 'input.homeLatitude');
  const homeLongitude = degreesFrom(before.homeLongitude, input.homeLongitude, 180, 'input.homeLongitude');
  if ((homeLatitude === null) !== (homeLongitude === null))
    refuse(
      homeLatitude === null ? 'input.homeLatitude' : 'input.homeLongitude',
      'expected both coordinates of the workshop, or none',
    );
  return {
    routeDetour: detourFrom(before.routeDetour, input.routeDetour),
    routeSpeedKmh:
      input.routeSpeedKmh === undefined
        ? (before.routeSpeedKmh ?? null)
        : optionalInteger(input.routeSpeedKmh, 1, MOST_SPEED, 'input.routeSpeedKmh'),
    routeStopMinutes:
      input.routeStopMinutes === undefined
        ? (before.routeStopMinutes ?? null)
        : optionalInteger(input.routeStopMinutes, 0, MOST_MINUTES, 'input.routeStopMinutes'),
    homeLatitude,
    homeLongitude,
  };
}
