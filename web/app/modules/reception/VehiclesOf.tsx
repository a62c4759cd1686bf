/** A customer's vehicles as buttons that a finger hits. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { vehiclesOf } from './people.ts';

interface VehiclesOfProps {
  customerId: string;
  name: string;
  onVehicle: (id: string) => void;
}

export function VehiclesOf({ customerId, name, onVehicle }: VehiclesOfProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const vehicles = useQuery({ queryKey: ['vehiclesOf', customerId], queryFn: () => vehiclesOf(client, customerId) });
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        <bdi>{name}</bdi>
      </Title>
      <Refusal error={vehicles.error} onRepeat={() => void vehicles.refetch()} />
      {vehicles.data?.length === 0 && <Text>{t('reception.noVehicles')}</Text>}
      <Group>
        {(vehicles.data ?? []).map(({ id, label, make, model }) => (
          <Button key={id} variant="default" size="lg" onClick={() => onVehicle(id)}>
            {label} · {make} {model}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
