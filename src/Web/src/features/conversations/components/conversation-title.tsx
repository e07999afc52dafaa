'use client';

import { useEffect } from 'react';
import { useConversation } from '@/features/conversations/hooks/use-conversation';
import { routes } from '@/lib/routes';
import { AreaBadge } from './area-badge';
import classes from './conversation-title.module.css';

const product = 'Assistant Platform';

export function ConversationTitle({ id }: { id: string | null }) {
  const { data } = useConversation(id);
  const title = id === null ? null : data?.title;

  useEffect(() => {
    if (title) document.title = `${title} · ${product}`;
    else if (window.location.pathname === routes.chat) document.title = `Chat · ${product}`;
  }, [title]);

  return title ? (
    <div className={classes.head}>
      <h1 className={classes.title} dir="auto" title={title}>
        {title}
      </h1>
      {data && <AreaBadge name={data.area} />}
    </div>
  ) : null;
}
