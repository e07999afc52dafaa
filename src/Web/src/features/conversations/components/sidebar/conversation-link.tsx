'use client';

import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { useConversationRoute } from '@/features/conversations/hooks/use-conversation-route';
import { routes } from '@/lib/routes';

interface ConversationLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'id'> {
  id: string | null;
  onNavigate?: () => void;
}

/** A real link, so that it can be opened in a new tab; a plain click changes the conversation in place. */
export function ConversationLink({ id, onNavigate, children, ...anchor }: ConversationLinkProps) {
  const { open } = useConversationRoute();

  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(id);
    onNavigate?.();
  };

  return (
    <a {...anchor} href={id === null ? routes.chat : routes.conversation(id)} onClick={onClick}>
      {children}
    </a>
  );
}
