'use client';

import Link from 'next/link';
import { ListStates } from '@/components/ui/list-states';
import { Section } from '@/components/ui/section';
import { Funnel } from '@/features/careers/components/insights/funnel';
import classes from '@/features/careers/components/insights/insights.module.css';
import { WeeksChart } from '@/features/careers/components/insights/weeks-chart';
import { useJobInsights } from '@/features/careers/hooks/use-jobs';
import { routes } from '@/lib/routes';

/** How the search for a job goes. */
export function JobInsights() {
  const query = useJobInsights();

  return (
    <Section title="Insights" isTitleHidden description="How far your jobs came, and what you did week by week.">
      <ListStates
        query={query}
        failure="This could not be counted"
        empty={query.data?.funnel.saved === 0 && <NothingToCount />}
      >
        {query.data && (
          <div className={classes.charts}>
            <Funnel funnel={query.data.funnel} />
            <WeeksChart weeks={query.data.weeks} />
          </div>
        )}
      </ListStates>
    </Section>
  );
}

function NothingToCount() {
  return (
    <>
      Nothing to count yet. <Link href={routes.jobs}>Add a first job, or look around with samples.</Link>
    </>
  );
}
