import classes from '@/components/ui/centered-screen.module.css';
import { ConversationLink } from '@/features/conversations/components/sidebar/conversation-link';

export function MissingConversation() {
  return (
    <div className={classes.notice}>
      <h1 className={classes.title}>This conversation is not here</h1>
      <p className={classes.text}>It may have been deleted, or the address belongs to another account.</p>
      <ConversationLink id={null} className={classes.action}>
        Start a new chat
      </ConversationLink>
    </div>
  );
}
