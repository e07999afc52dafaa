import type { ApiKeyDto } from '@/api/gen/types.gen';
import { Badge } from '@/components/ui/badge';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Item } from '@/components/ui/item';
import { RelativeTime } from '@/components/ui/relative-time';
import { endApiKey } from '@/features/identity/hooks/use-api-keys';
import { scopeLabels } from '@/features/identity/lib/key-scopes';

export function ApiKeyItem({ apiKey }: { apiKey: ApiKeyDto }) {
  const { id, name, prefix, scopes, lastUsedAt, expiresAt } = apiKey;
  const isExpired = new Date(expiresAt) <= new Date();

  return (
    <Item
      title={
        <>
          {name} {isExpired && <Badge tone="warning">Expired</Badge>}
        </>
      }
      details={
        <>
          <code>{prefix}…</code> · {scopeLabels(scopes)} · {lastUsedAt ? 'last used ' : 'never used'}
          {lastUsedAt && <RelativeTime at={lastUsedAt} />} · {isExpired ? 'expired ' : 'expires '}
          <RelativeTime at={expiresAt} />
        </>
      }
    >
      <ConfirmButton
        label="Revoke"
        fullLabel={`Revoke “${name}”`}
        title={`Revoke “${name}”?`}
        text="Whatever uses this key is refused from now on. This cannot be undone."
        action="Revoke key"
        isDangerous
        onConfirm={() => endApiKey(id)}
      />
    </Item>
  );
}
