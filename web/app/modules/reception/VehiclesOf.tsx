/** A customer's vehicles as buttons that a finger hits. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { isKept, keptVehiclesOf, realId, useKeptRows } from './kept.ts';
import { vehiclesOf } from './people.ts';

interface VehiclesOfProps {
  customerId: string;
  onVehicle: (id: string) => void;
}

export function VehiclesOf({ customerId, onVehicle }: VehiclesOfProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const rows = useKeptRows();
  const id = realId(customerId, rows);
  const vehicles = useQuery({
    queryKey: ['vehiclesOf', id],
    queryFn: () => vehiclesOf(client, id),
    enabled: !isKept(id, rows),
  });
  const kept = keptVehiclesOf(customerId, rows);
  return (
    <Stack gap="xs">
      <Refusal error={vehicles.error} onRepeat={() => void vehicles.refetch()} />
      {vehicles.data?.length === 0 && kept.length === 0 && <Text>{t('reception.noVehicles')}</Text>}
      <Group>
        {(vehicles.data ?? []).map((vehicle) => (
          <Button key={vehicle.id} variant="default" size="lg" onClick={() => onVehicle(vehicle.id)}>
            {vehicle.label} · {vehicle.make} {vehicle.model}
          </Button>
        ))}
        {kept.map(({ key, label, input }) => (
          <Button key={key} variant="default" size="lg" onClick={() => onVehicle(key)}>
            {label} · {String(input['make'])} {String(input['model'])}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
