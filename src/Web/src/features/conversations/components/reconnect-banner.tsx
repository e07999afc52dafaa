import { Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import classes from './reconnect-banner.module.css';

const unnoticed = 2_000;

interface ReconnectBannerProps {
  isConnected: boolean;
  isBusy: boolean;
}

export function ReconnectBanner({ isConnected, isBusy }: ReconnectBannerProps) {
  const [isShown, setIsShown] = useState(false);

  useEffect(() => {
    if (isConnected) return;
    const timer = setTimeout(() => setIsShown(true), unnoticed);
    return () => {
      clearTimeout(timer);
      setIsShown(false);
    };
  }, [isConnected]);

  return (
    <div role="status" className={classes.place}>
      {isShown && (
        <span className={classes.banner}>
          <Loader size={14} color="gray" aria-hidden="true" />
          {isBusy ? 'Reconnecting… your answer continues on the server.' : 'Reconnecting…'}
        </span>
      )}
    </div>
  );
}
