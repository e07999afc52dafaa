'use client';

import Link from 'next/link';
import classes from '@/features/careers/components/jobs/job-view.module.css';
import { useJobProfiles } from '@/features/careers/hooks/use-job-profiles';
import { namedDocuments } from '@/features/careers/lib/profile-words';

/** What the person applies with: what their default profile names. */
export function JobDocuments() {
  const { query, items } = useJobProfiles();
  const profile = items.find(({ isPrimary }) => isPrimary);
  const documents = profile ? namedDocuments(profile) : [];

  return (
    query.isSuccess && (
      <section aria-label="Documents">
        <h3 className={classes.sectionTitle}>Documents</h3>
        <p className={classes.documents}>
          {documents.length > 0 ? (
            <>
              What your profile <Link href="/jobs/profiles">{profile?.name}</Link> names:
            </>
          ) : (
            <>
              Nothing yet. Name what you apply with in <Link href="/jobs/profiles">a profile</Link>.
            </>
          )}
        </p>
        <ul className={classes.documents}>
          {documents.map(({ id, name, kind, href }) => (
            <li key={id}>
              {kind} <Link href={href}>{name}</Link>
            </li>
          ))}
        </ul>
      </section>
    )
  );
}
