/** What a workshop in Lima has on its shelves and its lists: the tables from which demo data are made. */

/** Name, SKU prefix, lowest and highest price in soles, unit, usual stock. */
export const PART_FAMILIES: readonly [name: string, prefix: string, from: number, to: number, unit: string, stock: number][] = [
  ['Filtro de aceite', 'FAC', 18, 55, 'unidad', 40],
  ['Filtro de aire', 'FAI', 25, 95, 'unidad', 30],
  ['Filtro de combustible', 'FCO', 30, 120, 'unidad', 20],
  ['Filtro de cabina', 'FCA', 28, 85, 'unidad', 18],
  ['Pastillas de freno delanteras', 'PFD', 85, 260, 'juego', 16],
  ['Zapatas de freno posteriores', 'ZFP', 75, 190, 'juego', 12],
  ['Disco de freno', 'DFR', 120, 340, 'unidad', 14],
  ['Bujía de iridio', 'BUJ', 28, 75, 'unidad', 60],
  ['Faja de distribución', 'FDI', 95, 310, 'unidad', 10],
  ['Faja de accesorios', 'FAA', 45, 130, 'unidad', 15],
  ['Amortiguador delantero', 'AMD', 180, 520, 'unidad', 12],
  ['Amortiguador posterior', 'AMP', 150, 440, 'unidad', 12],
  ['Rótula inferior', 'ROT', 60, 180, 'unidad', 16],
  ['Terminal de dirección', 'TDI', 45, 140, 'unidad', 20],
  ['Bomba de agua', 'BAG', 140, 420, 'unidad', 8],
  ['Kit de embrague', 'KEM', 380, 1150, 'juego', 6],
  ['Batería', 'BAT', 290, 620, 'unidad', 10],
  ['Foco halógeno', 'FOC', 12, 48, 'unidad', 50],
];

export const FITS: readonly string[] = ['Toyota Hilux', 'Toyota Yaris', 'Toyota Corolla', 'Hyundai Accent', 'Hyundai Tucson', 'Kia Rio', 'Kia Sportage', 'Nissan Frontier', 'Nissan Versa', 'Suzuki Swift', 'Chevrolet Sail'];

export const FLUIDS: readonly [name: string, sku: string, price: number, unit: string, stock: number][] = [
  ['Aceite de motor 5W-30 sintético', 'ACE-5W30', 48, 'litro', 300],
  ['Aceite de motor 10W-40 semisintético', 'ACE-10W40', 34, 'litro', 300],
  ['Refrigerante orgánico', 'REF-ORG', 26, 'litro', 240],
  ['Líquido de frenos DOT 4', 'LIQ-DOT4', 32, 'litro', 240],
];

export const FIRST_NAMES: readonly string[] = ['María', 'José', 'Luis', 'Ana', 'Carlos', 'Rosa', 'Jorge', 'Elena', 'Miguel', 'Patricia', 'Raúl', 'Sofía', 'Víctor', 'Gabriela', 'Óscar', 'Íngrid', 'Ángel', 'Norma', 'César', 'Beatriz'];
export const LAST_NAMES: readonly string[] = ['Quispe', 'Mamani', 'Flores', 'Rojas', 'Huamán', 'Peña', 'Núñez', 'Castañeda', 'Vásquez', 'Chávez', 'Ramírez', 'Salazar', 'Cárdenas', 'Yupanqui', 'Ibáñez', 'Gutiérrez', 'Ordóñez', 'Zegarra'];
export const COMPANIES: readonly string[] = ['Transportes Andinos S.A.C.', 'Distribuidora San Martín E.I.R.L.', 'Constructora Pacífico S.A.', 'Agroexportadora Ica S.A.C.', 'Courier Rápido S.R.L.', 'Turismo Inti Raymi S.A.C.'];
export const STREETS: readonly string[] = ['Av. Arequipa', 'Jr. de la Unión', 'Av. Brasil', 'Calle Los Pinos', 'Av. La Marina', 'Av. Javier Prado', 'Jr. Huallaga'];
export const DISTRICTS: readonly string[] = ['La Victoria', 'San Miguel', 'Surquillo', 'Breña', 'Lince', 'Magdalena', 'Pueblo Libre', 'Santiago de Surco'];
export const COLORS: readonly string[] = ['Blanco', 'Plata', 'Gris', 'Negro', 'Rojo', 'Azul'];

/** What the customer says, and the work that answers it: description, hours, price of an hour. */
export const JOBS: readonly [complaint: string, labor: string, hours: string, rate: string][] = [
  ['Mantenimiento de 10 000 km', 'Mantenimiento preventivo y revisión de 30 puntos', '1.5', '60.00'],
  ['Chirrido al frenar', 'Cambio de pastillas y rectificado', '2', '65.00'],
  ['Vibra el timón a 80 km/h', 'Balanceo y alineamiento', '1', '80.00'],
  ['Se calienta en el tráfico', 'Revisión del sistema de refrigeración', '2.5', '65.00'],
  ['No arranca en frío', 'Diagnóstico eléctrico y de arranque', '1', '70.00'],
  ['Ruido en la suspensión delantera', 'Cambio de componentes de suspensión', '3', '65.00'],
  ['Fuga de aceite', 'Cambio de empaquetadura', '2', '60.00'],
  ['El embrague patina', 'Desmontaje de caja y cambio de embrague', '5', '70.00'],
];
