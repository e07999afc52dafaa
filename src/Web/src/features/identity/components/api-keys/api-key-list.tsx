'use client';

import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ItemList } from '@/components/ui/item-list';
import { ListStates } from '@/components/ui/list-states';
import { Section } from '@/components/ui/section';
import { ApiKeyItem } from '@/features/identity/components/api-keys/api-key-item';
import { NewApiKeyDialog } from '@/features/identity/components/api-keys/new-api-key-dialog';
import { useApiKeys } from '@/features/identity/hooks/use-api-keys';

export function ApiKeyList() {
  const query = useApiKeys();
  const [isMaking, { open, close }] = useDisclosure();
  const keys = query.data?.items ?? [];
  const isEmpty = query.data !== undefined && keys.length === 0;

  return (
    <Section
      title="API keys"
      description="A program of yours signs in with one of these instead of your password."
      action={
        <Button variant="default" onClick={open}>
          New API key
        </Button>
      }
    >
      <ListStates
        query={query}
        failure="Your API keys could not be loaded"
        empty={isEmpty && 'You have no API keys. Make one for each program, so that you can revoke them one by one.'}
      >
        <ItemList label="API keys">
          {keys.map((apiKey) => (
            <ApiKeyItem key={apiKey.id} apiKey={apiKey} />
          ))}
        </ItemList>
      </ListStates>
      <NewApiKeyDialog isOpen={isMaking} onClose={close} />
    </Section>
  );
}
