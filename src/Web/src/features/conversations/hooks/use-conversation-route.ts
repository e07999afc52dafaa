'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { conversationIdIn, routes } from '@/lib/routes';

/** The open conversation lives in the address; inside the chat page it changes without loading anything. */
export function useConversationRoute() {
  const pathname = usePathname();
  const router = useRouter();
  const isChat = pathname === routes.chat || pathname.startsWith(`${routes.chat}/`);

  const open = useCallback(
    (id: string | null) => {
      const path = id === null ? routes.chat : routes.conversation(id);
      if (isChat) window.history.pushState(null, '', path);
      else router.push(path);
    },
    [isChat, router],
  );

  return { conversationId: conversationIdIn(pathname), open };
}
