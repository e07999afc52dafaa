import { lazy, Suspense } from 'react';
import { useAreas } from '@/features/conversations/hooks/use-areas';

const AreaPicker = lazy(() => import('./area-picker').then(({ AreaPicker }) => ({ default: AreaPicker })));

/** Where there is one area, there is nothing to choose and nothing to fetch. */
export function AreaChoice() {
  const areas = useAreas();
  if (areas.length < 2) return null;

  return (
    <Suspense>
      <AreaPicker areas={areas} />
    </Suspense>
  );
}
