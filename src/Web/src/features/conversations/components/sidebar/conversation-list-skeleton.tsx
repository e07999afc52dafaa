import { AfterDelay } from '@/components/ui/after-delay';
import classes from './conversation-list.module.css';

const widths = ['72%', '54%', '83%', '61%', '76%', '48%', '66%'];

export function ConversationListSkeleton() {
  return (
    <AfterDelay>
      <div role="status" className={classes.skeleton}>
        <span className="visually-hidden">Loading conversations…</span>
        {widths.map((width) => (
          <span key={width} className={classes.bone} style={{ width }} />
        ))}
      </div>
    </AfterDelay>
  );
}
