/** What is bought: each part for who may see it. */
import { Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Permission } from '../../generated/permissions.ts';
import { useMay } from '../../kernel/access/Workshop.tsx';
import { Screen } from '../../kernel/Screen.tsx';
import type { Tab } from './address.ts';
import { TABS } from './address.ts';
import { Bills } from './bills/Bills.tsx';
import { PurchaseOrders } from './orders/PurchaseOrders.tsx';
import { Quotations } from './quotations/Quotations.tsx';
import { Receipts } from './receipts/Receipts.tsx';
import { Returns } from './receipts/Returns.tsx';
import { Approvals } from './requisitions/Approvals.tsx';
import { Requisitions } from './requisitions/Requisitions.tsx';
import { Suggestions } from './suggestions/Suggestions.tsx';
import { Suppliers } from './suppliers/Suppliers.tsx';

const route = getRouteApi('/purchasing');

const PARTS: Record<Tab, { needs: Permission; show: () => ReactNode }> = {
  suggestions: { needs: 'supplier:read', show: () => <Suggestions /> },
  approvals: { needs: 'requisition:approve', show: () => <Approvals /> },
  requisitions: { needs: 'requisition:read', show: () => <Requisitions /> },
  quotations: { needs: 'quotation:read', show: () => <Quotations /> },
  orders: { needs: 'purchase:read', show: () => <PurchaseOrders /> },
  receipts: { needs: 'receipt:read', show: () => <Receipts /> },
  returns: { needs: 'receipt:read', show: () => <Returns /> },
  bills: { needs: 'bill:read', show: () => <Bills /> },
  suppliers: { needs: 'supplier:read', show: () => <Suppliers /> },
};

export function Purchasing() {
  const { t } = useTranslation();
  const may = useMay();
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const offered = TABS.filter((each) => may(PARTS[each].needs));
  const shown = offered.find((each) => each === search.tab) ?? offered[0] ?? null;
  return (
    <Screen title={t('purchasing.title')}>
      <Tabs
        value={shown}
        keepMounted={false}
        onChange={(value) => {
          const tab = offered.find((each) => each === value);
          void navigate({ search: tab && tab !== offered[0] ? { tab } : {} });
        }}
      >
        <Tabs.List mb="md">
          {offered.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`purchasing.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {offered.map((each) => (
          <Tabs.Panel key={each} value={each}>
            {PARTS[each].show()}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Screen>
  );
}
