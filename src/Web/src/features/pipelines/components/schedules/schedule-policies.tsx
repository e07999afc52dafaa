import type { ScheduleDto } from '@/api/gen/types.gen';
import { SelectField } from '@/components/ui/select-field';
import { colourOptions, misfireOptions, overlapOptions } from '@/features/pipelines/lib/schedule-words';
import classes from './schedule-form.module.css';

export function SchedulePolicies({ schedule }: { schedule: ScheduleDto | null }) {
  return (
    <details>
      <summary className={classes.summary}>More: colour, and what happens when it cannot run</summary>
      <div className={classes.form}>
        <SelectField name="colour" label="Colour" options={colourOptions} defaultValue={schedule?.colour ?? 'blue'} />
        <SelectField
          name="misfire"
          label="When the server was away"
          options={misfireOptions}
          defaultValue={schedule?.misfire ?? 'skip'}
        />
        <SelectField
          name="overlap"
          label="While an earlier run works"
          options={overlapOptions}
          defaultValue={schedule?.overlap ?? 'skip'}
        />
      </div>
    </details>
  );
}
