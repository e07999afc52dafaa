import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const shades = (name: string) => Array.from({ length: 10 }, (_, shade) => `var(--${name}-${shade})`);

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  colors: {
    accent: shades('accent') as unknown as MantineColorsTuple,
    gray: shades('neutral') as unknown as MantineColorsTuple,
    dark: shades('night') as unknown as MantineColorsTuple,
  },
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: 'var(--font-mono)',
  headings: { fontWeight: '620' },
  defaultRadius: 'md',
  radius: { sm: '6px', md: '10px', lg: '16px' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 40 } },
    Menu: { defaultProps: { shadow: 'md', radius: 'md' } },
    PasswordInput: { defaultProps: { visibilityToggleButtonProps: { 'aria-label': 'Show password', tabIndex: 0 } } },
  },
});

export const resolveCssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--color-surface)',
    '--mantine-color-text': 'var(--color-text)',
    '--mantine-color-dimmed': 'var(--color-text-muted)',
    '--mantine-color-placeholder': 'var(--color-text-muted)',
    '--mantine-color-default-border': 'var(--color-border)',
    '--mantine-color-anchor': 'var(--color-accent-text)',
    '--mantine-color-error': 'var(--color-danger)',
  },
  light: {},
  dark: {},
});
