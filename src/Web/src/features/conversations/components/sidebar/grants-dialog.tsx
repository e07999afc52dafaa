'use client';

import { Modal } from '@mantine/core';
import type { ConversationDto } from '@/api/gen/types.gen';
import { ItemList } from '@/components/ui/item-list';
import { useGrants } from '@/features/conversations/hooks/use-grants';
import { GrantItem } from './grant-item';
import classes from './grants-dialog.module.css';

interface GrantsDialogProps {
  conversation: ConversationDto;
  onClose: () => void;
}

/** What the assistant may do in a conversation without asking first. */
export function GrantsDialog({ conversation, onClose }: GrantsDialogProps) {
  const { grants, askAgain, undo, settle } = useGrants(conversation);
  const close = async () => {
    await settle();
    onClose();
  };

  return (
    <Modal opened onClose={close} title={`Always allowed in “${conversation.title}”`} centered>
      {grants.length === 0 ? (
        <p className={classes.nothing}>Nothing any more: the assistant asks first.</p>
      ) : (
        <ItemList label="Always allowed">
          {grants.map(({ grant, isEnding }) => (
            <GrantItem
              key={grant}
              grant={grant}
              isEnding={isEnding}
              onAskAgain={() => askAgain(grant)}
              onUndo={() => undo(grant)}
            />
          ))}
        </ItemList>
      )}
    </Modal>
  );
}
