import type { Ref } from 'react';
import { TextField } from '@/components/ui/text-field';

interface AppCodeFieldProps {
  error?: string;
  ref?: Ref<HTMLInputElement>;
}

export function AppCodeField({ error, ref }: AppCodeFieldProps) {
  return (
    <TextField
      name="code"
      label="Code"
      description="The six digits that your authenticator app shows now."
      autoComplete="one-time-code"
      inputMode="numeric"
      spellCheck={false}
      error={error}
      ref={ref}
    />
  );
}
