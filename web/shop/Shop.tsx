/** The shop's frame: who sells, where one can go, and what lies in the basket. */
import { Badge, Box, Button, Container, Group, Loader, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { otherLanguage } from '../shared/i18n.ts';
import { useCutOff } from '../shared/network.ts';
import { useSession } from '../shared/session/SessionProvider.tsx';
import { useAccount } from './account.ts';
import { usePlace } from './address.ts';
import type { Place } from './address.ts';
import { useBasket } from './basket.ts';
import { Basket } from './Basket.tsx';
import { Catalogue } from './Catalogue.tsx';
import { Checkout } from './Checkout.tsx';
import { Go } from './Go.tsx';
import { OpenAccount } from './OpenAccount.tsx';
import { Order } from './Order.tsx';
import { Orders } from './Orders.tsx';
import { Refusal } from './Refusal.tsx';

function Screen({ place }: { place: Place }) {
  switch (place.at) {
    case 'catalogue':
      return <Catalogue search={place.search} />;
    case 'basket':
      return <Basket />;
    case 'checkout':
      return <Checkout />;
    case 'orders':
      return <Orders />;
    case 'order':
      return <Order key={place.id} id={place.id} />;
  }
}

/** Without an account nobody sees anything that could be ordered: what one orders is somebody's. */
function Inside() {
  const { t } = useTranslation();
  const account = useAccount();
  const place = usePlace();
  if (account.isPending) return <Loader role="status" aria-label={t('loading')} />;
  if (account.isError) return <Refusal error={account.error} again={() => void account.refetch()} />;
  return account.data ? <Screen place={place} /> : <OpenAccount />;
}

export function Shop() {
  const { t } = useTranslation();
  const { config, signOut } = useSession();
  const place = usePlace();
  const pieces = useBasket().reduce((sum, { quantity }) => sum + quantity, 0);
  const isCutOff = useCutOff();
  return (
    <Container size="lg" py="md">
      <Group component="header" justify="space-between" gap="sm" mb="lg">
        <Title order={1} size="h3">
          <Go to={{ at: 'catalogue', search: '' }} c="inherit">
            {t('title', { workshop: config.workshop })}
          </Go>
        </Title>
        <Group component="nav" gap="md" aria-label={t('nav.label')}>
          <Go to={{ at: 'catalogue', search: '' }} current={place.at === 'catalogue'}>
            {t('nav.catalogue')}
          </Go>
          <Go to={{ at: 'orders' }} current={place.at === 'orders'}>
            {t('nav.orders')}
          </Go>
          <Go to={{ at: 'basket' }} current={place.at === 'basket'}>
            {t('nav.basket')}{' '}
            <Badge component="span" size="lg" circle={pieces < 10}>
              {pieces}
            </Badge>
          </Go>
          <Button variant="subtle" color="gray" px={8} onClick={() => void otherLanguage()}>
            {t('language')}
          </Button>
          <Button variant="subtle" color="gray" px={8} onClick={signOut}>
            {t('account.signOut')}
          </Button>
        </Group>
      </Group>
      <Box aria-live="polite">{isCutOff && <Text mb="md">{t('refusal.unreachable')}</Text>}</Box>
      <main>
        <Inside />
      </main>
    </Container>
  );
}
