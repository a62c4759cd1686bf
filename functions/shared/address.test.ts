import { expect, it } from 'vitest';
import { wireAddress } from './address.ts';

it.each([
  ['Ana.M@Correo.Example', 'Ana.M@correo.example'],
  ['ana@peña.example', 'ana@xn--pea-8ma.example'],
  ['ana@pen\u0303a.example', 'ana@xn--pea-8ma.example'],
  ['ana@PEÑA.example', 'ana@xn--pea-8ma.example'],
  ['ana@xn--pea-8ma.example', 'ana@xn--pea-8ma.example'],
  ['ana@x y.example', 'ana@x y.example'],
  ['ana@', 'ana@'],
])('%j is sent to %j', (address, expected) => {
  expect(wireAddress(address)).toBe(expected);
});
