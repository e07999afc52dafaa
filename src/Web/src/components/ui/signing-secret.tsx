import { Button } from '@mantine/core';
import { OneTimeSecret } from '@/components/ui/one-time-secret';

interface SigningSecretProps {
  secret: string;
  /** Who needs it, and what for. */
  warning: string;
  onCopied: () => void;
}

export function SigningSecret({ secret, warning, onCopied }: SigningSecretProps) {
  return (
    <>
      <OneTimeSecret label="signing secret" text={secret} warning={warning} />
      <Button size="md" mt="lg" fullWidth onClick={onCopied}>
        I have copied it
      </Button>
    </>
  );
}
