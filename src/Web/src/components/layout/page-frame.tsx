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
  const current = currentPath(pathname, pages);

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
                  aria-current={path === current ? (path === pathname ? 'page' : 'true') : undefined}
                  ref={path === current ? bringIntoView : undefined}
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

/** Pages of single things lie below one of the group; one of the group may lie below another. */
function currentPath(pathname: string, pages: PageFrameProps['pages'] = []): string | undefined {
  return pages
    .map(({ path }) => path)
    .filter((path) => path === pathname || pathname.startsWith(`${path}/`))
    .toSorted((one, other) => other.length - one.length)[0];
}

/** On narrow screens the list is longer than what is seen of it. */
function bringIntoView(link: HTMLAnchorElement | null) {
  link?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
