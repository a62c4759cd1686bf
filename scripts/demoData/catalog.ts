/** What a workshop in Lima has on its shelves and its lists: the tables from which demo data are made. */

/** Name, SKU prefix, lowest and highest price in soles, unit, usual stock. */
export const PART_FAMILIES: readonly [
  name: string,
  prefix: string,
  from: number,
  to: number,
  unit: string,
  stock: number,
][] = [
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

export const FITS: readonly string[] = [
  'Toyota Hilux',
  'Toyota Yaris',
  'Toyota Corolla',
  'Hyundai Accent',
  'Hyundai Tucson',
  'Kia Rio',
  'Kia Sportage',
  'Nissan Frontier',
  'Nissan Versa',
  'Suzuki Swift',
  'Chevrolet Sail',
];

export const FLUIDS: readonly [name: string, sku: string, price: number, unit: string, stock: number][] = [
  ['Aceite de motor 5W-30 sintético', 'ACE-5W30', 48, 'litro', 300],
  ['Aceite de motor 10W-40 semisintético', 'ACE-10W40', 34, 'litro', 300],
  ['Refrigerante orgánico', 'REF-ORG', 26, 'litro', 240],
  ['Líquido de frenos DOT 4', 'LIQ-DOT4', 32, 'litro', 240],
];

export const FIRST_NAMES: readonly string[] = [
  'María',
  'José',
  'Luis',
  'Ana',
  'Carlos',
  'Rosa',
  'Jorge',
  'Elena',
  'Miguel',
  'Patricia',
  'Raúl',
  'Sofía',
  'Víctor',
  'Gabriela',
  'Óscar',
  'Íngrid',
  'Ángel',
  'Norma',
  'César',
  'Beatriz',
];
export const LAST_NAMES: readonly string[] = [
  'Quispe',
  'Mamani',
  'Flores',
  'Rojas',
  'Huamán',
  'Peña',
  'Núñez',
  'Castañeda',
  'Vásquez',
  'Chávez',
  'Ramírez',
  'Salazar',
  'Cárdenas',
  'Yupanqui',
  'Ibáñez',
  'Gutiérrez',
  'Ordóñez',
  'Zegarra',
];
export const COMPANIES: readonly string[] = [
  'Transportes Andinos S.A.C.',
  'Distribuidora San Martín E.I.R.L.',
  'Constructora Pacífico S.A.',
  'Agroexportadora Ica S.A.C.',
  'Courier Rápido S.R.L.',
  'Turismo Inti Raymi S.A.C.',
];
export const STREETS: readonly string[] = [
  'Av. Arequipa',
  'Jr. de la Unión',
  'Av. Brasil',
  'Calle Los Pinos',
  'Av. La Marina',
  'Av. Javier Prado',
  'Jr. Huallaga',
];
export const DISTRICTS: readonly string[] = [
  'La Victoria',
  'San Miguel',
  'Surquillo',
  'Breña',
  'Lince',
  'Magdalena',
  'Pueblo Libre',
  'Santiago de Surco',
];
export const COLORS: readonly string[] = ['Blanco', 'Plata', 'Gris', 'Negro', 'Rojo', 'Azul'];

/** A job: what the customer says and what answers it. */
export interface Job {
  complaint: string;
  labor: string;
  hours: string;
  /** Soles an hour. */
  rate: string;
  /** A family's prefix, for the part that fits the vehicle, or a fluid's SKU; and how many. */
  parts: readonly [sku: string, quantity: string][];
}

export const JOBS: readonly Job[] = [
  {
    complaint: 'Mantenimiento de 10 000 km',
    labor: 'Mantenimiento preventivo y revisión de 30 puntos',
    hours: '1.5',
    rate: '60.00',
    parts: [
      ['FAC', '1'],
      ['FAI', '1'],
      ['ACE-5W30', '4.5'],
    ],
  },
  {
    complaint: 'Cambio de aceite',
    labor: 'Cambio de aceite y filtro',
    hours: '0.75',
    rate: '60.00',
    parts: [
      ['FAC', '1'],
      ['ACE-10W40', '4'],
    ],
  },
  {
    complaint: 'Chirrido al frenar',
    labor: 'Cambio de pastillas y rectificado de discos',
    hours: '2',
    rate: '65.00',
    parts: [
      ['PFD', '1'],
      ['LIQ-DOT4', '0.5'],
    ],
  },
  {
    complaint: 'El freno de mano no sujeta',
    labor: 'Cambio de zapatas y regulación',
    hours: '2.5',
    rate: '65.00',
    parts: [['ZFP', '1']],
  },
  { complaint: 'Vibra el timón a 80 km/h', labor: 'Balanceo y alineamiento', hours: '1', rate: '80.00', parts: [] },
  {
    complaint: 'El timón tiene juego',
    labor: 'Cambio de terminales y alineamiento',
    hours: '2',
    rate: '65.00',
    parts: [['TDI', '2']],
  },
  {
    complaint: 'Se calienta en el tráfico',
    labor: 'Cambio de bomba de agua y purga del sistema',
    hours: '2.5',
    rate: '65.00',
    parts: [
      ['BAG', '1'],
      ['REF-ORG', '4'],
    ],
  },
  {
    complaint: 'No arranca en frío',
    labor: 'Diagnóstico eléctrico y cambio de batería',
    hours: '1',
    rate: '70.00',
    parts: [['BAT', '1']],
  },
  {
    complaint: 'Pierde fuerza en subida',
    labor: 'Afinamiento',
    hours: '2',
    rate: '65.00',
    parts: [
      ['BUJ', '4'],
      ['FCO', '1'],
    ],
  },
  {
    complaint: 'Ruido en la suspensión delantera',
    labor: 'Cambio de amortiguadores y rótulas',
    hours: '3',
    rate: '65.00',
    parts: [
      ['AMD', '2'],
      ['ROT', '2'],
    ],
  },
  {
    complaint: 'Toca cambio de faja de distribución',
    labor: 'Cambio de faja de distribución',
    hours: '4',
    rate: '70.00',
    parts: [
      ['FDI', '1'],
      ['FAA', '1'],
    ],
  },
  {
    complaint: 'El embrague patina',
    labor: 'Desmontaje de caja y cambio de embrague',
    hours: '5',
    rate: '70.00',
    parts: [['KEM', '1']],
  },
  {
    complaint: 'El aire acondicionado huele mal',
    labor: 'Cambio de filtro de cabina y limpieza',
    hours: '0.5',
    rate: '60.00',
    parts: [['FCA', '1']],
  },
  {
    complaint: 'Faro izquierdo apagado',
    labor: 'Cambio de focos y regulación de luces',
    hours: '0.5',
    rate: '60.00',
    parts: [['FOC', '2']],
  },
];

/** Colleagues of the technician who signs in. */
export const TECHNICIANS: readonly { name: string; email: string }[] = [
  { name: 'Wilmer Condori', email: 'wilmer@el-experto.example' },
  { name: 'Elena Ríos', email: 'elena@el-experto.example' },
];

/** What customers of this workshop say most. */
export const PHRASES = [
  'Mantenimiento preventivo',
  'Cambio de aceite y filtros',
  'Frenos: chillan o vibran',
  'Ruido en la suspensión',
  'Luz de «check engine» encendida',
  'Se calienta',
  'No enciende',
  'Batería descargada',
  'Aire acondicionado no enfría',
  'Alineación y balanceo',
  'Revisión para viaje',
  'Fuga de aceite',
  'Embrague patina',
  'Choque leve: revisar carrocería',
];
