import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTENT_TYPES } from '../../resolvers/attachments/kinds.ts';
import { keptName, nameKeyOf } from './fileName.ts';

const { JPEG, PDF, CSV } = CONTENT_TYPES;

describe('the name of a file', () => {
  it.each<[string, string, string]>([
    ['foto.jpg', JPEG, 'foto.jpg'],
    ['Foto del choque.JPEG', JPEG, 'Foto del choque.jpeg'],
    ['Informe de daños (2).pdf', PDF, 'Informe de daños (2).pdf'],
    ['C:\\Users\\juan\\foto.jpg', JPEG, 'foto.jpg'],
    ['../../etc/passwd', PDF, 'passwd.pdf'],
    ['carpeta/', JPEG, 'carpeta.jpg'],
    ['/////', JPEG, 'archivo.jpg'],
    ['...', CSV, 'archivo.csv'],
    ['factura.pdf', JPEG, 'factura.jpg'],
    ['factura.html', PDF, 'factura.html.pdf'],
    ['versión 1.2', PDF, 'versión 1.2.pdf'],
    ['.htaccess', CSV, 'htaccess.csv'],
    ['con.pdf', PDF, '_con.pdf'],
    ['a"b<c>d|e?f*g:h.pdf', PDF, 'a_b_c_d_e_f_g_h.pdf'],
    ['uno\r\nSet-Cookie: a=b.pdf', PDF, 'unoSet-Cookie_ a=b.pdf'],
    ['foto\u202egpj.exe', JPEG, 'fotogpj.exe.jpg'],
    ['a\u200bb\u0000c.csv', CSV, 'abc.csv'],
    ['  mucho   espacio  .csv', CSV, 'mucho espacio.csv'],
  ])('%j of a kind is kept as it is harmless', (given, contentType, kept) => {
    expect(keptName(given, contentType)).toBe(kept);
  });

  it('is bounded in whole characters where 1,000 of them come with slashes', () => {
    const kept = keptName(`${'a/'.repeat(300)}${'👨‍👩‍👧'.repeat(50)}.jpg`, JPEG);
    expect(kept.length).toBeLessThanOrEqual(120);
    expect(kept).toMatch(/^(?:👨|👩|👧)+\.jpg$/u);
  });

  it('is harmless whatever is given', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1000 }),
        fc.constantFrom(...Object.values(CONTENT_TYPES)),
        (given, contentType) => {
          const kept = keptName(given, contentType);
          expect(kept.length).toBeGreaterThan(4);
          expect(kept.length).toBeLessThanOrEqual(120);
          expect(kept).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}\p{Cs}]|^\.|\.\.?$/u);
          expect(kept).toMatch(/\.(?:jpg|jpeg|png|webp|pdf|xlsx|csv)$/u);
          expect(keptName(kept, contentType)).toBe(kept);
          expect(nameKeyOf(kept)).not.toBe('');
        },
      ),
    );
  });

  it('is the same in capitals, and another with another sign', () => {
    expect(nameKeyOf('CAMIÓN 1.jpg')).toBe(nameKeyOf('camión 1.jpg'));
    expect(nameKeyOf('camión 1.jpg')).not.toBe(nameKeyOf('camión-1.jpg'));
  });
});
