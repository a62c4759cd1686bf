/** How somebody pays: one of the methods that the API knows. */
import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PaymentMethod } from '../../../../client/index.ts';
import { PaymentMethodValues } from '../../generated/enums.ts';

interface MethodChoiceProps {
  value: PaymentMethod;
  onChange: (method: PaymentMethod) => void;
}

export function MethodChoice({ value, onChange }: MethodChoiceProps) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      fullWidth
      aria-label={t('billing.method')}
      value={value}
      onChange={(chosen) => onChange(PaymentMethodValues.find((each) => each === chosen) ?? 'CASH')}
      data={PaymentMethodValues.map((method) => ({ value: method, label: t(`paymentMethod.${method}`) }))}
    />
  );
}
