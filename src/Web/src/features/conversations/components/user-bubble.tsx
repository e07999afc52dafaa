import { CopyButton } from '@/components/ui/copy-button';
import classes from './message.module.css';

interface UserBubbleProps {
  id: string;
  text: string;
}

export function UserBubble({ id, text }: UserBubbleProps) {
  return (
    <article className={classes.question} aria-label="You" data-message={id}>
      <div className={classes.bubble}>{text}</div>
      <div className={classes.actions}>
        <CopyButton text={text} label="Copy message" />
      </div>
    </article>
  );
}
