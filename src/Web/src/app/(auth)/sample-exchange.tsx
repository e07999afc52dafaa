import classes from './sample-exchange.module.css';

/** A picture of the product for wide screens; it says nothing that assistive technology needs. */
export function SampleExchange() {
  return (
    <aside className={classes.aside} aria-hidden="true">
      <div className={classes.exchange}>
        <p className={classes.question}>What did we decide about the spring release?</p>
        <div className={classes.answer}>
          <span className={classes.tool}>Looked through 3 conversations · 0.4 s</span>
          <p>Two things, both on Tuesday:</p>
          <ol>
            <li>
              Ship search first, on <strong>14 April</strong>.
            </li>
            <li>Keep the old import for one more version.</li>
          </ol>
          <p className={classes.muted}>The pricing page was left open. Shall I draft the options?</p>
        </div>
        <p className={classes.question}>Yes, two short ones</p>
        <div className={classes.typing}>
          <span />
          <span />
          <span />
        </div>
      </div>
    </aside>
  );
}
