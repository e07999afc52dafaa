'use client';

import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { queryClient } from '@/api/query-client';
import { useSessionRestore } from '@/features/identity/hooks/use-session-restore';
import { colorSchemeManager } from '@/stores/theme-store';
import { resolveCssVariables, theme } from '@/theme/theme';

export function Providers({ children }: { children: ReactNode }) {
  useSessionRestore();

  return (
    <QueryClientProvider client={queryClient}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={resolveCssVariables}
        colorSchemeManager={colorSchemeManager}
        defaultColorScheme="auto"
      >
        {children}
      </MantineProvider>
    </QueryClientProvider>
  );
}
