'use client';

import type { JobProfileDto } from '@/api/gen/types.gen';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { SelectField } from '@/components/ui/select-field';
import classes from '@/features/careers/components/profiles/profiles.module.css';

/** Something that a profile can name. */
export interface Link {
  id: string;
  name: string;
}

interface LinkFieldsProps {
  /** Null for a new one. */
  profile: JobProfileDto | null;
  resumes: Link[];
  stories: Link[];
  projects: Link[];
}

export function LinkFields({ profile, resumes, stories, projects }: LinkFieldsProps) {
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>What you apply with</legend>
      <div className={classes.row}>
        <SelectField
          name="resumeId"
          label="Resume"
          options={optionsOf(resumes)}
          defaultValue={profile?.resume?.id ?? ''}
        />
        <SelectField
          name="storyId"
          label="Story"
          options={optionsOf(stories)}
          defaultValue={profile?.story?.id ?? ''}
        />
      </div>
      {projects.length > 0 && (
        <fieldset className={classes.group}>
          <legend className={classes.sublegend}>Projects</legend>
          <div className={classes.choices}>
            {projects.map(({ id, name }) => (
              <CheckboxField
                key={id}
                name="projectIds"
                value={id}
                label={name}
                defaultChecked={profile?.projects.some((project) => project.id === id)}
              />
            ))}
          </div>
        </fieldset>
      )}
    </fieldset>
  );
}

const optionsOf = (links: Link[]) => [
  { value: '', label: 'None' },
  ...links.map(({ id, name }) => ({ value: id, label: name })),
];
