import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import classes from './theme.module.css';

const shades = (name: string) => Array.from({ length: 10 }, (_, shade) => `var(--${name}-${shade})`);
const palette = (colors: string[]) => colors as unknown as MantineColorsTuple;
const closeButtonProps = { 'aria-label': 'Close', size: 40, iconSize: 20 };
const overlayProps = { color: 'var(--color-shade)', backgroundOpacity: 0.45 };

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  colors: {
    accent: palette(shades('accent')),
    gray: palette(shades('neutral')),
    dark: palette(shades('night')),
    red: palette(Array(10).fill('var(--color-danger)')),
  },
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: 'var(--font-mono)',
  headings: { fontWeight: '620' },
  defaultRadius: 'md',
  radius: { sm: '6px', md: '10px', lg: '16px' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    ActionIcon: {
      defaultProps: { variant: 'subtle', color: 'gray', size: 40 },
      vars: () => ({ root: { '--ai-color': 'var(--color-text-muted)' } }),
    },
    Button: { classNames: { root: classes.button, label: classes.buttonLabel } },
    Drawer: { defaultProps: { overlayProps, closeButtonProps }, classNames: { title: classes.dialogTitle } },
    // The placeholder is a focusable presentation element, which a menu may not contain.
    Menu: {
      defaultProps: { shadow: 'md', withInitialFocusPlaceholder: false },
      classNames: { dropdown: classes.dropdown, item: classes.item },
    },
    Modal: {
      defaultProps: { overlayProps, radius: 'lg', padding: 'lg', closeButtonProps },
      classNames: { title: classes.dialogTitle, content: classes.dialog, header: classes.dialog },
    },
    Notification: { classNames: { root: classes.notification, description: classes.notificationText } },
  },
});

export const resolveCssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--color-surface)',
    '--mantine-color-text': 'var(--color-text)',
    '--mantine-color-bright': 'var(--color-text)',
    '--mantine-color-dimmed': 'var(--color-text-muted)',
    '--mantine-color-placeholder': 'var(--color-text-muted)',
    '--mantine-color-default': 'var(--color-surface-raised)',
    '--mantine-color-default-color': 'var(--color-text)',
    '--mantine-color-default-hover': 'var(--color-hover)',
    '--mantine-color-default-border': 'var(--color-border)',
    '--mantine-color-gray-light-color': 'var(--color-text-muted)',
    '--mantine-color-gray-light-hover': 'var(--color-hover)',
    '--mantine-color-anchor': 'var(--color-accent-text)',
    '--mantine-color-error': 'var(--color-danger)',
  },
  light: {},
  dark: { '--mantine-color-default-border': 'var(--night-4)' },
});
