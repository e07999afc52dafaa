import { CopyButton } from '@/components/ui/copy-button';
import { focusOnMount } from '@/lib/focus-on-mount';
import classes from './one-time-secret.module.css';

interface OneTimeSecretProps {
  label: string;
  text: string;
  warning: string;
}

/** Something that is shown this once and never again. */
export function OneTimeSecret({ label, text, warning }: OneTimeSecretProps) {
  return (
    <section aria-label={label} tabIndex={-1} ref={focusOnMount} className={classes.frame}>
      <p className={classes.warning}>{warning}</p>
      <div className={classes.secret}>
        <pre className={classes.text}>{text}</pre>
        <CopyButton text={text} label={`Copy ${label}`} showsLabel />
      </div>
    </section>
  );
}
