/** Which schedule somebody means. */
import { BootError } from '../../errors.ts';
import type { ScheduleModel } from '../../model.ts';

/** @param name a logical id, `stack/logicalId`, or a part of one @throws BootError where none is meant, or several are */
export function scheduleNamed(schedules: readonly ScheduleModel[], name: string): ScheduleModel {
  const named = schedules.filter(({ stack, logicalId }) => [logicalId, `${stack}/${logicalId}`].includes(name));
  const part = name.toLowerCase();
  const meant = named.length > 0 ? named : schedules.filter(({ logicalId }) => logicalId.toLowerCase().includes(part));
  const [first, ...others] = meant;
  if (first && others.length === 0) return first;
  const all = (list: readonly ScheduleModel[]): string => list.map(({ logicalId }) => logicalId).join(', ');
  if (first) throw new BootError(`several schedules are called ${name}: ${all(meant)}`);
  throw new BootError(
    schedules.length === 0
      ? 'the templates hold no schedule that runs here'
      : `there is no schedule ${name}; there are ${all(schedules)}`,
  );
}
