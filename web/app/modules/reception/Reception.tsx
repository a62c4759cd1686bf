/** Reception, for a tablet on the counter: one field finds whoever comes, and a few touches open the order. */
import { Stack, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import type { FilesOwner } from '../../kernel/files/files.ts';
import { Files } from '../../kernel/files/LazyFiles.tsx';
import { Pick } from '../../kernel/forms/Pick.tsx';
import { Screen } from '../../kernel/Screen.tsx';
import { CustomerCard, useCustomer } from './CustomerCard.tsx';
import { isKept, keptName, keptVehicle, realId, useKeptRows } from './kept.ts';
import { NewCustomer } from './NewCustomer.tsx';
import { NewVehicle } from './NewVehicle.tsx';
import { OpenOrder } from './OpenOrder.tsx';
import type { Opened } from './openOrder.ts';
import type { Found, ReceptionVehicle } from './people.ts';
import { findAnybody, looksLikePlate } from './people.ts';
import { Slip } from './Slip.tsx';
import { VehiclesOf } from './VehiclesOf.tsx';

const route = getRouteApi('/reception');

/** What was typed and is nobody's yet. */
interface Unknown {
  plate: string;
  name: string;
}

export function Reception() {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const [unknown, setUnknown] = useState<Unknown | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const go = (to: typeof search): void => void navigate({ search: to });
  const begin = (): void => {
    setUnknown(null);
    setOpened(null);
    go({});
  };
  const pick = (found: Found): void => {
    setOpened(null);
    go('vehicle' in found ? { vehicle: found.id } : { customer: found.id });
  };
  const offer = (typed: string) => ({
    label: t('reception.register', { typed }),
    run: () => {
      setOpened(null);
      setUnknown(looksLikePlate(typed) ? { plate: typed.toUpperCase(), name: '' } : { plate: '', name: typed });
      go({});
    },
  });
  return (
    <Screen title={t('reception.title')}>
      {opened ? (
        <Slip opened={opened} onNext={begin} />
      ) : (
        <Stack maw={860}>
          <Pick
            name="anybody"
            label={t('reception.who')}
            placeholder={t('reception.whoHow')}
            size="lg"
            autoFocus
            find={(typed) => findAnybody(client, queries, typed)}
            onPick={pick}
            nothing={offer}
          />
          {unknown && !search.customer && !search.vehicle && (
            <NewCustomer name={unknown.name} onDone={(customer) => go({ customer })} />
          )}
          {search.customer && !search.vehicle && (
            <Whose customerId={search.customer} plate={unknown?.plate ?? ''} onVehicle={(vehicle) => go({ vehicle })} />
          )}
          {search.vehicle && <Received id={search.vehicle} onOpened={setOpened} />}
        </Stack>
      )}
    </Screen>
  );
}

interface WhoseProps {
  customerId: string;
  plate: string;
  onVehicle: (id: string) => void;
}

/** Which of a customer's vehicles it is, or a new one. */
function Whose({ customerId, plate, onVehicle }: WhoseProps) {
  const { t } = useTranslation();
  const rows = useKeptRows();
  const id = realId(customerId, rows);
  const customer = useCustomer(id, !isKept(id, rows));
  return (
    <Stack>
      {customer.data ? (
        <CustomerCard customer={customer.data} />
      ) : (
        <Title order={2} size="h4">
          <bdi>{keptName(customerId, rows) ?? t('state.loading')}</bdi>
        </Title>
      )}
      <VehiclesOf customerId={customerId} onVehicle={onVehicle} />
      <NewVehicle customerId={customerId} plate={plate} onDone={onVehicle} />
      {!isKept(id, rows) && <Files owners={[{ type: 'CUSTOMER', id }]} />}
    </Stack>
  );
}

/** Of the vehicle, and of who brought it. */
function filesOf({ id, customer }: ReceptionVehicle): FilesOwner[] {
  return [{ type: 'VEHICLE', id }, ...(customer ? [{ type: 'CUSTOMER' as const, id: customer.id }] : [])];
}

/** A vehicle that waits for the network is gone on with as it was filled in, and nothing is lost of the form when it has been sent. */
function Received({ id, onOpened }: { id: string; onOpened: (opened: Opened) => void }) {
  const { client } = useSession();
  const queries = useQueryClient();
  const rows = useKeptRows();
  const known = realId(id, rows);
  const query = useQuery({
    queryKey: ['vehicle', known],
    queryFn: () => client.vehicle({ id: known }),
    enabled: !isKept(known, rows),
  });
  const vehicle = query.data ?? keptVehicle(id, rows, queries);
  if (!vehicle) return <Refusal error={query.error} onRepeat={() => void query.refetch()} />;
  return (
    <>
      <OpenOrder key={id} vehicle={vehicle} onOpened={onOpened} />
      {!isKept(known, rows) && <Files owners={filesOf(vehicle)} />}
    </>
  );
}
