import classes from './thinking-indicator.module.css';

export function ThinkingIndicator() {
  return (
    <div className={classes.thinking}>
      <span className={classes.dots} aria-hidden="true">
        <span />
        <span />
        <span />
      </span>
      Thinking…
    </div>
  );
}
