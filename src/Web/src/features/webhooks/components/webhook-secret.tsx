import { OneTimeSecret } from '@/components/ui/one-time-secret';

export function WebhookSecret({ secret }: { secret: string }) {
  return (
    <OneTimeSecret
      label="signing secret"
      text={secret}
      warning="Copy it now and give it to the receiver, which checks our signatures with it: it is not shown again."
    />
  );
}
