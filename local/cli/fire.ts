/** Schedules that are fired as soon as everything is up. */
import type { LocalDeployment } from '../boot/options.ts';

/** Says of each in one line what became of it; one that is not there is no reason to end. */
export async function fireSchedules(
  { fireSchedule }: Pick<LocalDeployment, 'fireSchedule'>,
  names: readonly string[],
  say: (line: string) => void,
): Promise<void> {
  for (const name of names) {
    try {
      const { payload, error } = await fireSchedule(name);
      say(error ? `${name} failed: ${error.errorMessage}` : `${name} ran: ${JSON.stringify(payload ?? null)}`);
    } catch (error) {
      say(`${name} was not run: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
