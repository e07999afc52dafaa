import type { ScheduleColour } from '@/api/gen/types.gen';
import classes from './colour-dot.module.css';

export function ColourDot({ colour }: { colour: ScheduleColour }) {
  return <span className={classes.dot} style={{ background: `var(--schedule-${colour})` }} aria-hidden="true" />;
}
