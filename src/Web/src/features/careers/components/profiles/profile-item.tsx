'use client';

import { Button } from '@mantine/core';
import type { JobProfileDto } from '@/api/gen/types.gen';
import { Badge } from '@/components/ui/badge';
import { Item } from '@/components/ui/item';
import { RelativeTime } from '@/components/ui/relative-time';
import classes from '@/features/careers/components/stories/stories.module.css';
import { profileSummary } from '@/features/careers/lib/profile-words';

interface ProfileItemProps {
  profile: JobProfileDto;
  isDefault: boolean;
  onMakeDefault: () => void;
  onEdit: () => void;
  onDelete: () => void;
}

export function ProfileItem({ profile, isDefault, onMakeDefault, onEdit, onDelete }: ProfileItemProps) {
  const { name, updatedAt } = profile;

  return (
    <Item
      title={
        <>
          {name} {isDefault && <Badge>Default</Badge>}
        </>
      }
      details={
        <>
          <span className={classes.preview}>{profileSummary(profile)}</span>
          Changed <RelativeTime at={updatedAt} />
        </>
      }
    >
      {!isDefault && (
        <Button variant="subtle" color="gray" aria-label={`Make default: ${name}`} onClick={onMakeDefault}>
          Make default
        </Button>
      )}
      <Button variant="subtle" color="gray" aria-label={`Change ${name}`} onClick={onEdit}>
        Change
      </Button>
      <Button variant="subtle" color="gray" aria-label={`Delete ${name}`} onClick={onDelete}>
        Delete
      </Button>
    </Item>
  );
}
