'use client';

import { ListStates } from '@/components/ui/list-states';
import { LoadMore } from '@/components/ui/load-more';
import { Section } from '@/components/ui/section';
import { SelectField } from '@/components/ui/select-field';
import { AuditTable } from '@/features/identity/components/administration/audit-table';
import { PersonFilter } from '@/features/identity/components/administration/person-filter';
import { useAuditEntries } from '@/features/identity/hooks/use-audit-entries';
import { auditActions, isAuditAction } from '@/features/identity/lib/audit-actions';
import { useAddressFilter } from '@/hooks/use-address-filter';
import classes from './administration.module.css';

const options = [{ value: '', label: 'Everything' }, ...auditActions];

export function AuditLog() {
  const action = useAddressFilter('action');
  const actor = useAddressFilter('actor');
  const target = useAddressFilter('target');
  const { hasNextPage, isFetchingNextPage, fetchNextPage, ...query } = useAuditEntries({
    action: isAuditAction(action.value) ? action.value : undefined,
    actor: actor.value || undefined,
    target: target.value || undefined,
  });
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  const isEmpty = query.data !== undefined && entries.length === 0;

  return (
    <Section title="Audit log" description="What matters for the safety of accounts, the newest first.">
      <div className={classes.filters}>
        <SelectField label="What happened" options={options} value={action.value} onChange={action.choose} />
        <div className={classes.people}>
          <PersonFilter label="By" id={actor.value} onClear={() => actor.choose('')} />
          <PersonFilter label="To" id={target.value} onClear={() => target.choose('')} />
        </div>
      </div>
      <ListStates
        query={query}
        failure="The audit log could not be loaded"
        empty={isEmpty && 'Nothing like this has happened.'}
      >
        <AuditTable entries={entries} onActor={actor.choose} onTarget={target.choose} />
        {hasNextPage && <LoadMore isLoading={isFetchingNextPage} onLoad={fetchNextPage} />}
      </ListStates>
    </Section>
  );
}
