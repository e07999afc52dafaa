import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { PageFrame } from '@/components/layout/page-frame';
import { renderInApp } from '@/test/render';

const path = vi.hoisted(() => ({ current: '' }));
vi.mock('next/navigation', () => ({ usePathname: () => path.current }));

const pages = [
  { name: 'Profile', path: '/settings' },
  { name: 'Webhooks', path: '/settings/webhooks' },
];

function currentAt(pathname: string): [string | null, string | null][] {
  path.current = pathname;
  renderInApp(
    <PageFrame title="Settings" pages={pages}>
      Content
    </PageFrame>,
  );
  return screen
    .getAllByRole('link')
    .filter((link) => link.hasAttribute('aria-current'))
    .map((link) => [link.textContent, link.getAttribute('aria-current')]);
}

it('marks the page that is shown', () => {
  expect(currentAt('/settings/webhooks')).toEqual([['Webhooks', 'page']]);
});

it('marks the page that a single thing belongs to', () => {
  expect(currentAt('/settings/webhooks/01890000')).toEqual([['Webhooks', 'true']]);
});

it('marks none of the others for the page that lies above them', () => {
  expect(currentAt('/settings')).toEqual([['Profile', 'page']]);
});
