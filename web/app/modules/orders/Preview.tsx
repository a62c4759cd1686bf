/** What the order would come to: the API runs every check on what is typed, and writes nothing. */
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useWorkshop } from '../../kernel/access/Workshop.tsx';
import type { OrderTotalsFragment } from './generated/documents.ts';
import type { Order } from './order.ts';
import { Totals } from './Totals.tsx';

/** Milliseconds that somebody pauses before the API is asked. */
const PAUSE = 250;

interface PreviewProps<Input> {
  order: Order;
  /** Null while it lacks something. */
  input: Input | null;
  ask: (input: Input) => Promise<OrderTotalsFragment | null>;
}

export function Preview<Input>({ order, input, ask }: PreviewProps<Input>) {
  const { may } = useWorkshop();
  const [asked] = useDebouncedValue(JSON.stringify(input), PAUSE);
  const preview = useQuery({
    queryKey: ['preview', order.id, order.version, asked],
    queryFn: () => ask(JSON.parse(asked) as Input),
    enabled: input !== null && asked !== 'null' && may('workorder:price'),
    retry: false,
    placeholderData: (before) => before,
  });
  // What is not valid yet is no refusal: the form says so when it is sent.
  return <Totals order={preview.data ?? order} />;
}
