import { IconPhoto } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { keyboardScrollable } from '@/lib/keyboard';
import classes from './markdown.module.css';

export function MarkdownLink({ href, children }: { href: string | undefined; children: ReactNode }) {
  if (!href) return <>{children}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

/** An image would tell its server who reads what, so it is named and linked but never loaded. */
export function MarkdownImage({ src, alt }: { src: string | Blob | undefined; alt: string | undefined }) {
  const address = typeof src === 'string' ? src : '';
  return (
    <span className={classes.image}>
      <IconPhoto size={18} aria-hidden="true" />
      <span className={classes.imageText}>
        {alt || 'Image'}
        {address && <MarkdownLink href={address}>{address}</MarkdownLink>}
      </span>
    </span>
  );
}

export function MarkdownTable({ children }: { children: ReactNode }) {
  return (
    <section className={classes.table} aria-label="Table" {...keyboardScrollable}>
      <table>{children}</table>
    </section>
  );
}

export function MarkdownCheckbox({ isChecked }: { isChecked: boolean }) {
  return <input type="checkbox" checked={isChecked} disabled aria-label={isChecked ? 'Done' : 'Not done'} />;
}
