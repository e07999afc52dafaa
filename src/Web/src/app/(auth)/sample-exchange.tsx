import classes from './sample-exchange.module.css';

/** A picture of the product for wide screens; it says nothing that assistive technology needs. */
export function SampleExchange() {
  return (
    <aside className={classes.aside} aria-hidden="true">
      <div className={classes.exchange}>
        <p className={classes.question}>What time is it in Tokyo and in New York?</p>
        <div className={classes.answer}>
          <span className={classes.tool}>Looked up the date and time · 2 ms</span>
          <ol>
            <li>
              In Tokyo it is <strong>23:05</strong> on Tuesday.
            </li>
            <li>
              In New York it is <strong>09:05</strong> on the same day.
            </li>
          </ol>
          <p className={classes.muted}>New York has just started its day, Tokyo is about to sleep.</p>
        </div>
        <p className={classes.question}>Good. Draft a short note to both</p>
        <div className={classes.typing}>
          <span />
          <span />
          <span />
        </div>
      </div>
    </aside>
  );
}
