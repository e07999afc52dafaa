'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import classes from './page-frame.module.css';

interface PageFrameProps {
  title: string;
  pages?: readonly { name: string; path: string }[];
  isWide?: boolean;
  children: ReactNode;
}

/** A titled page, or a group of them with the way between them. */
export function PageFrame({ title, pages = [], isWide, children }: PageFrameProps) {
  const pathname = usePathname();

  return (
    <div className={classes.frame} data-wide={isWide}>
      <h1 className={classes.title}>{title}</h1>
      {pages.length > 0 && (
        <nav aria-label={title}>
          <ul className={classes.pages}>
            {pages.map(({ name, path }) => (
              <li key={path}>
                <Link
                  href={path}
                  className={classes.page}
                  aria-current={path === pathname ? 'page' : undefined}
                  ref={path === pathname ? bringIntoView : undefined}
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {children}
    </div>
  );
}

/** On narrow screens the list is longer than what is seen of it. */
function bringIntoView(link: HTMLAnchorElement | null) {
  link?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
