import inputClasses from '@/features/pipelines/components/input/input.module.css';
import type { InputErrors } from '@/features/pipelines/components/input/input-control';
import { InputFields } from '@/features/pipelines/components/input/input-fields';
import type { InputField } from '@/features/pipelines/lib/input-field';

interface ScheduleInputProps {
  /** Undefined while it is not known what the pipeline works on. */
  root: InputField | undefined;
  initial: unknown;
  errors: InputErrors;
}

/** What a schedule has its pipeline work on. */
export function ScheduleInput({ root, initial, errors }: ScheduleInputProps) {
  if (!root) return null;
  const fields = <InputFields fields={root.fields} path="input" initial={initial} errors={errors} />;
  if (Object.values(root.fields).every(({ isHidden }) => isHidden)) return fields;

  return (
    <fieldset name="input" className={inputClasses.group}>
      <legend className={inputClasses.legend}>What it works on</legend>
      <div className={inputClasses.fields}>{fields}</div>
    </fieldset>
  );
}
