import type { Change, Migration, Row } from './migration.ts';

/** Archived ones kept it in 0.2.0. Who asks for the plate finds them until another vehicle has it, and when it was theirs last. */
function change(row: Row): Change | null {
  if (row.sk !== 'VEHICLE' || row['archived'] !== true || row['plateFree'] === true) return null;
  const pk = `PLATE#${String(row['plateKey'])}`;
  return {
    // That it is archived still is a condition of the change.
    set: { plateFree: true, archived: true },
    beside: { drop: [{ pk, sk: 'SENTINEL' }], put: [{ pk, sk: 'FORMER', vehicleId: row.pk }] },
  };
}

export const archivedVehiclesFreeTheirPlate: Migration = { number: '009', release: '0.3.0', table: 'Vehicles', change };
