import { Loader } from '@mantine/core';
import { BrandMark } from '@/components/ui/brand-mark';
import classes from './centered-screen.module.css';

export function ServerUnreachable() {
  return (
    <main className={classes.screen}>
      <BrandMark size={44} />
      <h1 className={classes.title}>The server is not answering</h1>
      <p className={classes.text}>
        It may be restarting, or your connection is down. This page keeps trying and opens by itself.
      </p>
      <p role="status" className={classes.status}>
        <Loader size={14} color="gray" /> Trying to connect…
      </p>
    </main>
  );
}
