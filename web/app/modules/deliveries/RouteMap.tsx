/** A route on a map drawn from coordinates alone: where it begins and ends, the stops by number, and the way between them. */
import { useTranslation } from 'react-i18next';
import type { OperationResult } from '../../../../client/index.ts';
import { drawn } from './map.ts';
import classes from './deliveries.module.css';

export type Route = NonNullable<OperationResult<'planRoute'>>;

const [WIDTH, HEIGHT] = [480, 320];
const RADIUS = 11;

export function RouteMap({ route }: { route: Route }) {
  const { t } = useTranslation();
  const stops = route.items ?? [];
  const points = drawn([route.start, ...stops, route.end], WIDTH, HEIGHT);
  const [start, end] = [points[0], points.at(-1)];
  return (
    <svg
      className={classes.map}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('deliveries.mapOf', { name: route.driverName, count: stops.length })}
      data-map
    >
      <polyline className={classes.way} points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {[start, end].map(
        (point, index) =>
          point && (
            <rect
              key={index === 0 ? 'start' : 'end'}
              className={classes.home}
              x={point.x - 6}
              y={point.y - 6}
              width={12}
              height={12}
            />
          ),
      )}
      {stops.map((stop, index) => {
        const point = points[index + 1];
        if (!point) return null;
        const state =
          stop.outcome ?? (stop.deliveryId === route.nextDeliveryId ? 'NEXT' : stop.problem ? 'LATE' : 'OPEN');
        return (
          <g key={stop.deliveryId} className={classes.stop} data-stop={state}>
            <circle cx={point.x} cy={point.y} r={RADIUS} />
            <text x={point.x} y={point.y + 4} textAnchor="middle">
              {stop.number}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
