/** A part of the inventory, found by typing, with what is in stock of it. */
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { useWorkshop } from '../../kernel/access/Workshop.tsx';
import { fieldOf, wordsOf } from '../../kernel/errors/words.ts';
import { Pick } from '../../kernel/forms/Pick.tsx';
import type { Part } from './parts.ts';
import { findParts, partOption } from './parts.ts';

interface ChoosePartProps {
  part: Part | null;
  error: unknown;
  onPick: (part: Part) => void;
}

export function ChoosePart({ part, error, onPick }: ChoosePartProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const { formats } = useWorkshop();
  const words = (stock: string): string => t('orders.inStock', { stock });
  return (
    <>
      <Pick
        name="parts"
        label={t('orders.part')}
        placeholder={t('orders.findPart')}
        autoFocus
        error={fieldOf(error) === 'inventoryItemId' ? wordsOf(error, t) : null}
        find={async (search) => (await findParts(client, search)).map((each) => partOption(each, formats, words))}
        onPick={(option) => onPick(option.part)}
      />
      {part && (
        <Text data-part={part.sku}>
          <strong>{part.name}</strong> · {part.sku} · {words(formats.quantity(part.stock))}
        </Text>
      )}
    </>
  );
}
