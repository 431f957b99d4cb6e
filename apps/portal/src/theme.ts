import {
  Alert,
  Button,
  CloseButton,
  createTheme,
  Drawer,
  DrawerHeader,
  InputWrapper,
  Modal,
  ModalHeader,
  Tooltip,
  type CloseButtonProps,
  type CSSVariablesResolver,
  type MantineColorSchemeManager,
  type MantineColorsTuple,
} from '@mantine/core';
import { remember, remembered } from './i18n/remembered.ts';

const teal: MantineColorsTuple = [
  '#e9f7f3',
  '#cfece4',
  '#a0dacb',
  '#6cc6b0',
  '#43b499',
  '#2ba68a',
  '#159277',
  '#0d7a63',
  '#0b6a57',
  '#07483b',
];

/** Cooler than the library's, so that inputs and menus sit in the page. */
const dark: MantineColorsTuple = [
  '#e6e8eb',
  '#b8c0ca',
  '#929cab',
  '#6b7480',
  '#3d454f',
  '#30363e',
  '#20252b',
  '#181c20',
  '#14171a',
  '#111316',
];

const systemFont =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif, "Apple Color Emoji", "Segoe UI Emoji"';

/** Mantine's type of a close button's own attributes names no `aria-label`. */
const named = (label: string): Partial<CloseButtonProps> => ({ 'aria-label': label }) as object;

/** Calm and dense: one accent, the system's font, small radii. `closeLabel` names every button that closes. */
export const themeOf = (closeLabel: string) =>
  createTheme({
    colors: { teal, dark },
    primaryColor: 'teal',
    primaryShade: { light: 8, dark: 7 },
    fontFamily: systemFont,
    fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
    headings: { fontFamily: systemFont, fontWeight: '600' },
    defaultRadius: 'sm',
    respectReducedMotion: true,
    fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
    components: {
      // Every field is required unless its label says otherwise.
      InputWrapper: InputWrapper.extend({ defaultProps: { withAsterisk: false } }),
      Button: Button.extend({ defaultProps: { size: 'sm' } }),
      Tooltip: Tooltip.extend({ defaultProps: { openDelay: 250, events: { hover: true, focus: true, touch: true } } }),
      Modal: Modal.extend({
        defaultProps: { overlayProps: { backgroundOpacity: 0.45 }, transitionProps: { duration: 120 } },
      }),
      Drawer: Drawer.extend({
        defaultProps: { overlayProps: { backgroundOpacity: 0.25 }, transitionProps: { duration: 120 } },
      }),
      CloseButton: CloseButton.extend({ defaultProps: named(closeLabel) }),
      // The header of a dialog is no second banner of the page.
      ModalHeader: ModalHeader.extend({ defaultProps: { role: 'none' } }),
      DrawerHeader: DrawerHeader.extend({ defaultProps: { role: 'none' } }),
      Alert: Alert.extend({ defaultProps: { variant: 'light' } }),
    },
  });

const hues = [
  'red',
  'yellow',
  'orange',
  'green',
  'blue',
  'teal',
  'gray',
  'grape',
  'violet',
  'indigo',
  'cyan',
  'lime',
  'pink',
];

/** Mantine's quiet greys and tinted texts stay below the contrast that WCAG 2.2 AA asks for; these reach it. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#59626e',
    '--mantine-color-placeholder': '#6b7480',
    '--mantine-color-error': '#b42318',
    '--mantine-color-text': '#16191d',
    ...Object.fromEntries(
      hues.map((hue) => [
        `--mantine-color-${hue}-light-color`,
        `color-mix(in srgb, var(--mantine-color-${hue}-9), black 35%)`,
      ]),
    ),
  },
  dark: {
    '--mantine-color-dimmed': '#a2abb8',
    '--mantine-color-placeholder': '#929cab',
    '--mantine-color-error': '#ff9b94',
    '--mantine-color-text': '#e6e8eb',
    '--mantine-color-body': '#111316',
    ...Object.fromEntries(hues.map((hue) => [`--mantine-color-${hue}-light-color`, `var(--mantine-color-${hue}-2)`])),
  },
});

/** The theme is remembered where the server sees it, so that the first picture has it. */
export const colorSchemeManager: MantineColorSchemeManager = {
  get: () => remembered().theme,
  set: (theme) => remember({ theme }),
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => remember({ theme: 'auto' }),
};
