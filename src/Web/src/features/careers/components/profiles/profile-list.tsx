'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { ItemList } from '@/components/ui/item-list';
import { ListStates } from '@/components/ui/list-states';
import { LoadMore } from '@/components/ui/load-more';
import { Section } from '@/components/ui/section';
import { type EditedProfile, ProfileDialog } from '@/features/careers/components/profiles/profile-dialog';
import { ProfileItem } from '@/features/careers/components/profiles/profile-item';
import { useJobProfiles } from '@/features/careers/hooks/use-job-profiles';

export function ProfileList() {
  const { query, items, isEmpty, setPrimary, deleteItem } = useJobProfiles();
  const [edited, edit] = useState<EditedProfile | null>(null);

  return (
    <Section
      title="Profiles"
      description="What you look for, and what you apply with. The default one is meant where none is named."
      action={
        <Button variant="default" onClick={() => edit({ id: null })}>
          New profile
        </Button>
      }
    >
      <ListStates
        query={query}
        failure="Your profiles could not be loaded"
        empty={isEmpty && 'No profile yet. Say what you look for, and which resume and story belong to it.'}
      >
        <ItemList label="Profiles">
          {items.map((profile) => (
            <ProfileItem
              key={profile.id}
              profile={profile}
              isDefault={profile.isPrimary}
              onMakeDefault={() => setPrimary(profile)}
              onEdit={() => edit({ id: profile.id })}
              onDelete={() => deleteItem(profile)}
            />
          ))}
        </ItemList>
        {query.hasNextPage && <LoadMore isLoading={query.isFetchingNextPage} onLoad={query.fetchNextPage} />}
      </ListStates>
      <ProfileDialog edited={edited} onClose={() => edit(null)} />
    </Section>
  );
}
