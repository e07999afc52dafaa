import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { Item } from '@/components/ui/item';
import { formatDate } from '@/lib/format';

const few = 3;

interface SecondFactorItemProps {
  /** Missing while it is off. */
  since?: string;
  codesLeft?: number;
  children: ReactNode;
}

export function SecondFactorItem({ since, codesLeft = 0, children }: SecondFactorItemProps) {
  if (since === undefined) {
    return (
      <Item title="Authenticator app" details="Off">
        {children}
      </Item>
    );
  }

  return (
    <Item
      title={
        <>
          Authenticator app <Badge>On</Badge> {codesLeft <= few && <Badge tone="warning">Make new codes</Badge>}
        </>
      }
      details={`On since ${formatDate(since)} · ${describeCodes(codesLeft)}`}
    >
      {children}
    </Item>
  );
}

function describeCodes(left: number): string {
  if (left === 0) return 'no recovery code left';
  return left === 1 ? '1 recovery code left' : `${left} recovery codes left`;
}
