'use client';

import { ItemList } from '@/components/ui/item-list';
import { ListStates } from '@/components/ui/list-states';
import { LoadMore } from '@/components/ui/load-more';
import { SearchField } from '@/components/ui/search-field';
import { Section } from '@/components/ui/section';
import { UserItem } from '@/features/identity/components/administration/user-item';
import { useCurrentUser } from '@/features/identity/hooks/use-current-user';
import { useManagedUsers } from '@/features/identity/hooks/use-managed-users';
import { useAddressFilter } from '@/hooks/use-address-filter';
import classes from './administration.module.css';

export function UserList() {
  const { value: q, adjust } = useAddressFilter('q');
  const { hasNextPage, isFetchingNextPage, fetchNextPage, ...query } = useManagedUsers(q);
  const { data: me } = useCurrentUser();
  const users = query.data?.pages.flatMap((page) => page.items) ?? [];
  const isEmpty = query.data !== undefined && users.length === 0;

  return (
    <Section title="Users" description="Everyone with an account on this server, the newest first.">
      <div className={classes.filters}>
        <SearchField label="Search by name or e-mail" searched={q} onSearch={adjust} />
      </div>
      <ListStates
        query={query}
        failure="The accounts could not be loaded"
        empty={isEmpty && `Nobody’s name or e-mail address has “${q}” in it.`}
      >
        <ItemList label="Users">
          {users.map((user) => (
            <UserItem key={user.id} user={user} isMe={user.id === me?.id} />
          ))}
        </ItemList>
        {hasNextPage && <LoadMore isLoading={isFetchingNextPage} onLoad={fetchNextPage} />}
      </ListStates>
    </Section>
  );
}
