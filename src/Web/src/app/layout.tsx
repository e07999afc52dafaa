import '@/theme/global.css';
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Providers } from '@/app/providers';
import { themeStorageKey } from '@/theme/storage-key';

export const metadata: Metadata = {
  title: { default: 'Assistant Platform', template: '%s · Assistant Platform' },
  description: 'Your own assistant, on your own machine.',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  interactiveWidget: 'resizes-content',
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript defaultColorScheme="auto" localStorageKey={themeStorageKey} />
      </head>
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
