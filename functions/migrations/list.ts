/** All migrations, in the order in which they run. A number is never given twice, nor taken out of the middle. */
import { builtInRolesKnowTheirRelease } from './001-built-in-roles-know-their-release.ts';
import { rolesReadTextsAndThemselves } from './002-roles-read-texts-and-themselves.ts';
import { theLogSpeaksAsTheApi } from './003-the-log-speaks-as-the-api.ts';
import { customersAreFoundByWhatFollows } from './004-customers-are-found-by-what-follows.ts';
import { itemsAreFoundByWhatFollows } from './005-items-are-found-by-what-follows.ts';
import { vehiclesAreFoundByAnyEnding } from './006-vehicles-are-found-by-any-ending.ts';
import { usersAreFoundWithoutSigns } from './007-users-are-found-without-signs.ts';
import { openOrdersAreMarked } from './008-open-orders-are-marked.ts';
import { archivedVehiclesFreeTheirPlate } from './009-archived-vehicles-free-their-plate.ts';
import { deliveriesAreListed } from './010-deliveries-are-listed.ts';
import { itemsAreFoundByPlace } from './011-items-are-found-by-place.ts';
import type { Migration } from './migration.ts';

export interface Migrations {
  /** The oldest release whose tables these bring up to date: what came before the first of them has been dropped. */
  since: string;
  list: readonly Migration[];
}

export const MIGRATIONS: Migrations = {
  since: '0.1.0',
  list: [
    builtInRolesKnowTheirRelease,
    rolesReadTextsAndThemselves,
    theLogSpeaksAsTheApi,
    customersAreFoundByWhatFollows,
    itemsAreFoundByWhatFollows,
    vehiclesAreFoundByAnyEnding,
    usersAreFoundWithoutSigns,
    openOrdersAreMarked,
    archivedVehiclesFreeTheirPlate,
    deliveriesAreListed,
    itemsAreFoundByPlace,
  ],
};

/** The number of the newest, `000` before the first. */
export const newestOf = ({ list }: Migrations): string => list.at(-1)?.number ?? '000';
