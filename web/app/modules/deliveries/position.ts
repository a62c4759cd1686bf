/** Where the phone is, as far as it says: nothing waits for it long, and nothing fails without it. */
import { useEffect } from 'react';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import type { Place } from './map.ts';

const PATIENCE_MS = 4_000;
/** Whoever waits sees the point move; more often would empty the battery. */
const EVERY_MS = 30_000;

const placeOf = ({ coords }: GeolocationPosition): Place => ({
  latitude: coords.latitude,
  longitude: coords.longitude,
});

/** @returns null where the phone does not know, or nobody allowed it to say */
export const here = (): Promise<Place | null> =>
  new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(null);
    // Some browsers answer nothing where nobody has decided yet.
    const late = setTimeout(() => resolve(null), 2 * PATIENCE_MS);
    const settle = (place: Place | null): void => {
      clearTimeout(late);
      resolve(place);
    };
    const options = { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: EVERY_MS };
    navigator.geolocation.getCurrentPosition(
      (position) => settle(placeOf(position)),
      () => settle(null),
      options,
    );
  });

/** Tells where the driver is while they are on the way. @param deliveryId where they go; null for nowhere */
export function usePosition(deliveryId: string | null): void {
  const { client } = useSession();
  useEffect(() => {
    if (deliveryId === null) return undefined;
    const tell = async (): Promise<void> => {
      const position = await here();
      if (position) await client.reportDriverPosition({ deliveryId, position, at: new Date().toISOString() });
    };
    // What nobody hears is told again soon.
    const attempt = (): void => void tell().catch(() => undefined);
    attempt();
    const timer = setInterval(attempt, EVERY_MS);
    return () => clearInterval(timer);
  }, [client, deliveryId]);
}
