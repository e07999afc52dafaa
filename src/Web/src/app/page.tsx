'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { ServerUnreachable } from '@/components/ui/server-unreachable';
import { SplashScreen } from '@/components/ui/splash-screen';
import { routes } from '@/lib/routes';
import { useAuthStore } from '@/stores/auth-store';

export default function HomePage() {
  const router = useRouter();
  const status = useAuthStore((state) => state.status);

  useEffect(() => {
    if (status === 'authenticated') router.replace(routes.chat);
    if (status === 'anonymous') router.replace(routes.login);
  }, [status, router]);

  return status === 'unreachable' ? <ServerUnreachable /> : <SplashScreen />;
}
