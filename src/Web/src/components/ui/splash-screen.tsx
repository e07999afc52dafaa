import { AfterDelay } from '@/components/ui/after-delay';
import { BrandMark } from '@/components/ui/brand-mark';
import classes from './centered-screen.module.css';

export function SplashScreen() {
  return (
    <main className={classes.screen} aria-busy="true">
      <AfterDelay>
        <span className={classes.pulse}>
          <BrandMark size={44} />
        </span>
        <span className="visually-hidden">Loading…</span>
      </AfterDelay>
    </main>
  );
}
