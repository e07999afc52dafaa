import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { queryClient } from '@/api/query-client';
import { stubBrowser } from '@/test/browser';
import { theme } from '@/theme/theme';

/** Renders as the app does: the theme provider and the one query client around it. */
export function renderInApp(ui: ReactNode) {
  stubBrowser();
  return render(ui, { wrapper: App });
}

function App({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} env="test">
        {children}
      </MantineProvider>
    </QueryClientProvider>
  );
}
