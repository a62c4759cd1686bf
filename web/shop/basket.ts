/** What somebody wants to buy, kept in the browser until it is ordered or they sign out. Prices are what they were when it was put in. */
import { useSyncExternalStore } from 'react';

export interface BasketLine {
  id: string;
  sku: string;
  name: string;
  /** A decimal, as the API writes it. */
  price: string;
  currency: string;
  /** Pieces, a whole number from 1. */
  quantity: number;
}

/** As many lines as an order takes. */
export const MAX_LINES = 40;
/** Of one line: more is asked for at the counter. */
export const MAX_PIECES = 99;
const KEY = 'taller.shop.basket';

const isLine = (value: unknown): value is BasketLine => {
  const line = (typeof value === 'object' ? value : null) as Partial<BasketLine> | null;
  return (
    typeof line?.id === 'string' &&
    typeof line.sku === 'string' &&
    typeof line.name === 'string' &&
    typeof line.price === 'string' &&
    typeof line.currency === 'string' &&
    Number.isInteger(line.quantity)
  );
};

/** What the browser kept; what is broken is left out. */
export function linesIn(text: string | null): BasketLine[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept.filter(isLine).slice(0, MAX_LINES) : [];
  } catch {
    return [];
  }
}

/** With so many pieces of an item; none takes it out. What is full stays as it is. */
export function withLine(lines: readonly BasketLine[], line: BasketLine): BasketLine[] {
  const quantity = Math.min(Math.max(Math.trunc(line.quantity), 0), MAX_PIECES);
  const others = lines.filter(({ id }) => id !== line.id);
  if (quantity === 0) return others;
  const known = lines.some(({ id }) => id === line.id);
  if (!known && lines.length >= MAX_LINES) return [...lines];
  const next = { ...line, quantity };
  return known ? lines.map((each) => (each.id === line.id ? next : each)) : [...lines, next];
}

/** In the last decimal of the prices, which are all of one currency. */
export function totalOf(lines: readonly BasketLine[]): string {
  const decimals = Math.max(0, ...lines.map(({ price }) => price.split('.')[1]?.length ?? 0));
  const units = lines.reduce((sum, { price, quantity }) => {
    const [whole = '0', fraction = ''] = price.split('.');
    return sum + BigInt(whole + fraction.padEnd(decimals, '0')) * BigInt(quantity);
  }, 0n);
  const digits = String(units).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

let lines: BasketLine[] | undefined;
const listeners = new Set<() => void>();

const now = (): BasketLine[] => (lines ??= linesIn(localStorage.getItem(KEY)));

function set(next: BasketLine[]): void {
  lines = next;
  localStorage.setItem(KEY, JSON.stringify(next));
  listeners.forEach((listener) => listener());
}

export const putInBasket = (line: BasketLine): void => set(withLine(now(), line));
export const emptyBasket = (): void => set([]);

function subscribe(listener: () => void): () => void {
  // Another window of the browser has changed it.
  const changed = ({ key }: StorageEvent): void => {
    if (key !== KEY) return;
    lines = undefined;
    listener();
  };
  listeners.add(listener);
  addEventListener('storage', changed);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', changed);
  };
}

export const useBasket = (): BasketLine[] => useSyncExternalStore(subscribe, now);
