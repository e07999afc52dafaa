'use client';

import { IconBriefcase, IconRoute } from '@tabler/icons-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { routes } from '@/lib/routes';
import classes from './module-links.module.css';

const modules = [
  { name: 'Jobs', path: routes.jobs, Icon: IconBriefcase },
  { name: 'Pipelines', path: routes.pipelines, Icon: IconRoute },
];

/** The ways to what is not a conversation. */
export function ModuleLinks({ onNavigate }: { onNavigate?: () => void }) {
  const pathname = usePathname();

  return (
    <nav aria-label="Modules" className={classes.modules}>
      {modules.map(({ name, path, Icon }) => (
        <Link
          key={path}
          href={path}
          className={classes.module}
          aria-current={pathname === path ? 'page' : undefined}
          data-current={pathname.startsWith(path)}
          // Most people came to talk: their chat does not wait for what these pages need.
          prefetch={false}
          onClick={onNavigate}
        >
          <Icon size={18} aria-hidden="true" /> {name}
        </Link>
      ))}
    </nav>
  );
}
