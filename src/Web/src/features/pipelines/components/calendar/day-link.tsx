import Link from 'next/link';
import type { ReactNode } from 'react';
import { dayKey, formatDay } from '@/features/pipelines/lib/calendar-days';
import { routes } from '@/lib/routes';

interface DayLinkProps {
  date: Date;
  className?: string;
  children: ReactNode;
}

/** Leads to all that stands on a day. */
export function DayLink({ date, className, children }: DayLinkProps) {
  return (
    <Link href={`${routes.calendar}?view=day&day=${dayKey(date)}`} className={className} title={formatDay(date)}>
      {children}
      <span className="visually-hidden"> on {formatDay(date)}</span>
    </Link>
  );
}
