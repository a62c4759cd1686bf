/** Colours that everybody can read, in light and in dark: WCAG 2.2 asks for 4.5 to 1, which some of the library's do not reach. */
import type { CSSVariablesResolver } from '@mantine/core';
import { createTheme } from '@mantine/core';

export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 8 },
  fontFamily: 'system-ui, "Segoe UI", Roboto, "Open Sans", sans-serif',
  cursorType: 'pointer',
  respectReducedMotion: true,
});

export const colors: CSSVariablesResolver = (current) => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': current.colors.gray[7],
    '--mantine-color-placeholder': current.colors.gray[7],
    '--mantine-color-error': current.colors.red[9],
    '--mantine-color-anchor': current.colors.blue[9],
    ...Object.fromEntries(
      LIGHT.map((name) => [`--mantine-color-${name}-light-color`, current.colors[name]?.[9] ?? '']),
    ),
    // The darkest of these are not dark enough.
    '--mantine-color-green-light-color': '#175c26',
    '--mantine-color-teal-light-color': '#0b5d49',
    '--mantine-color-cyan-light-color': '#0b5566',
    '--mantine-color-red-light-color': '#a11d1d',
    '--mantine-color-orange-light-color': '#7a2e00',
    '--mantine-color-yellow-light-color': '#6b3f00',
  },
  dark: {
    '--mantine-color-dimmed': current.colors.dark[1],
    '--mantine-color-placeholder': current.colors.dark[2],
    '--mantine-color-error': current.colors.red[4],
    '--mantine-color-anchor': current.colors.blue[3],
    ...Object.fromEntries(
      LIGHT.map((name) => [`--mantine-color-${name}-light-color`, current.colors[name]?.[2] ?? '']),
    ),
  },
});

/** Colours of badges and notices on a pale ground of the same. */
const LIGHT = [
  'blue',
  'gray',
  'green',
  'orange',
  'red',
  'teal',
  'violet',
  'yellow',
  'cyan',
  'grape',
  'indigo',
] as const;
