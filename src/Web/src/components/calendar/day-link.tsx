import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { dayKey, formatDay } from '@/lib/calendar-days';

interface DayLinkProps {
  date: Date;
  className?: string;
  children: ReactNode;
}

/** Leads to all that stands on a day. */
export function DayLink({ date, className, children }: DayLinkProps) {
  const calendar = usePathname();

  return (
    <Link href={`${calendar}?view=day&day=${dayKey(date)}`} className={className} title={formatDay(date)}>
      {children}
      <span className="visually-hidden"> on {formatDay(date)}</span>
    </Link>
  );
}
