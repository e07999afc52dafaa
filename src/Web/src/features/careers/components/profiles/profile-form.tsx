'use client';

import { Button } from '@mantine/core';
import type { JobProfileDto } from '@/api/gen/types.gen';
import { ErrorNotice } from '@/components/ui/error-notice';
import { TextField } from '@/components/ui/text-field';
import { ContactFields } from '@/features/careers/components/profiles/contact-fields';
import { type Link, LinkFields } from '@/features/careers/components/profiles/link-fields';
import classes from '@/features/careers/components/profiles/profiles.module.css';
import { WishFields } from '@/features/careers/components/profiles/wish-fields';
import { useJobProfiles } from '@/features/careers/hooks/use-job-profiles';
import { profileIn, wrongInProfile } from '@/features/careers/lib/profile-form';
import { useFormSubmit } from '@/hooks/use-form-submit';

interface ProfileFormProps {
  /** Null makes a new one. */
  profile: JobProfileDto | null;
  links: { resumes: Link[]; stories: Link[]; projects: Link[] };
  onSaved: () => void;
}

export function ProfileForm({ profile, links, onSaved }: ProfileFormProps) {
  const { createItem, updateItem } = useJobProfiles();
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: wrongInProfile,
    fieldOf: { 'careers.profile_name_taken': 'name' },
    submit: async (_, element) => {
      const body = profileIn(new FormData(element));
      await (profile === null ? createItem(body) : updateItem(profile.id, body));
      onSaved();
    },
  });

  return (
    <form {...form} className={classes.form}>
      {failure && <ErrorNotice error={failure} title="It was not saved" />}
      <TextField
        name="name"
        label="Name"
        description="Such as the kind of work: you can have several."
        defaultValue={profile?.name}
        maxLength={100}
        autoComplete="off"
        error={errors.name}
        data-autofocus
      />
      <WishFields wishes={profile?.wishes} errors={errors} />
      <LinkFields profile={profile} {...links} />
      <ContactFields contact={profile?.contact} errors={errors} />
      <Button type="submit" size="md" loading={isSubmitting}>
        {profile === null ? 'Create the profile' : 'Save'}
      </Button>
    </form>
  );
}
