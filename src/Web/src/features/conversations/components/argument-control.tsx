import { CheckboxField } from '@/components/ui/checkbox-field';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import type { ArgumentField } from '@/features/conversations/lib/argument-fields';

interface ArgumentControlProps {
  field: ArgumentField;
  error: string | undefined;
}

const longestLine = 80;

export function ArgumentControl({ field: { name, label, value }, error }: ArgumentControlProps) {
  const shared = { name, label, error };
  if (typeof value === 'boolean') return <CheckboxField {...shared} defaultChecked={value} />;
  if (typeof value === 'number') {
    return <TextField {...shared} type="text" inputMode="decimal" defaultValue={value} autoComplete="off" />;
  }
  return value.length > longestLine || value.includes('\n') ? (
    <TextAreaField {...shared} defaultValue={value} dir="auto" />
  ) : (
    <TextField {...shared} defaultValue={value} autoComplete="off" dir="auto" />
  );
}
