import Link from 'next/link';
import type { ManagedUserDto } from '@/api/gen/types.gen';
import { Badge } from '@/components/ui/badge';
import { Item } from '@/components/ui/item';
import { RelativeTime } from '@/components/ui/relative-time';
import { AccessButton } from '@/features/identity/components/administration/access-button';
import { DeleteUserButton } from '@/features/identity/components/administration/delete-user-button';
import { ResetLinkButton } from '@/features/identity/components/administration/reset-link-button';
import { RoleSelect } from '@/features/identity/components/administration/role-select';
import { routes } from '@/lib/routes';
import classes from './administration.module.css';

export function UserItem({ user, isMe }: { user: ManagedUserDto; isMe: boolean }) {
  const { id, email, displayName, disabled, lastUsedAt } = user;

  return (
    <Item
      title={
        <>
          {displayName} {isMe && <Badge>You</Badge>} {disabled && <Badge tone="danger">Disabled</Badge>}
        </>
      }
      details={
        <>
          {email} ·{' '}
          {lastUsedAt ? (
            <>
              last seen <RelativeTime at={lastUsedAt} />
            </>
          ) : (
            'not signed in anywhere'
          )}{' '}
          ·{' '}
          <Link href={routes.auditOf(id)} className={classes.activity}>
            Activity
          </Link>
          {isMe && <span className={classes.hint}>Only another administrator can change your account.</span>}
        </>
      }
    >
      <RoleSelect user={user} isFixed={isMe} />
      {!isMe && <ResetLinkButton user={user} />}
      {!isMe && <AccessButton user={user} />}
      {!isMe && <DeleteUserButton user={user} />}
    </Item>
  );
}
