'use client';

import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSessionRestore } from '@/features/identity/hooks/use-session-restore';
import { colorSchemeManager } from '@/stores/theme-store';
import { resolveCssVariables, theme } from '@/theme/theme';

export function Providers({ children }: { children: ReactNode }) {
  useSessionRestore();

  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveCssVariables}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      {children}
    </MantineProvider>
  );
}
