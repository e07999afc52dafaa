import type { ReactNode } from 'react';

interface WebLinkProps {
  url: string;
  /** Where it leads to when it is left out. */
  children?: ReactNode;
}

/** To a page of somebody else. */
export function WebLink({ url, children }: WebLinkProps) {
  return (
    <a href={url} title={url} target="_blank" rel="noopener noreferrer nofollow">
      {children ?? new URL(url).hostname}
    </a>
  );
}
