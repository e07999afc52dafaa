import {
  deleteCurrentUser,
  enterExternalSignInCode,
  logIn,
  logOut,
  registerUser,
  resetPassword,
} from '@/api/gen/sdk.gen';
import type { LogInRequest, RegisterRequest } from '@/api/gen/types.gen';
import { refreshAccessToken } from '@/api/refresh';
import { announce, listenToTabs } from '@/api/tabs';
import { flushHeldActions } from '@/lib/held-actions';
import { useAuthStore } from '@/stores/auth-store';

export async function restoreSession(): Promise<void> {
  try {
    await refreshAccessToken(null);
  } catch {
    useAuthStore.getState().unreachable();
  }
}

export type Credentials = Pick<LogInRequest, 'email' | 'password' | 'code'>;

export async function signIn({ email, password, code }: Credentials): Promise<void> {
  const { accessToken } = await logIn({ body: { email, password, code } });
  enter(accessToken);
}

/** Completes what a provider began, for an account with a second factor. */
export async function enterExternalCode(code: string): Promise<void> {
  const { accessToken } = await enterExternalSignInCode({ body: { code } });
  enter(accessToken);
}

/** False when the address must be confirmed first, by the link in a mail. */
export async function register(account: RegisterRequest): Promise<boolean> {
  const isComplete = 'id' in Object(await registerUser({ body: account }));
  if (isComplete) await signIn(account);
  return isComplete;
}

/** Ends all sessions of the account, also the one that this page may have had. */
export async function choosePassword(token: string, newPassword: string): Promise<void> {
  await resetPassword({ body: { token, newPassword } });
  useAuthStore.getState().signedOut();
}

export async function signOut(): Promise<void> {
  await flushHeldActions();
  await logOut();
  useAuthStore.getState().signedOut();
  announce({ type: 'signed-out' });
}

export async function deleteAccount(password: string, code: string | null): Promise<void> {
  await deleteCurrentUser({ body: { password, code } });
  announce({ type: 'signed-out' });
}

function enter(accessToken: string): void {
  useAuthStore.getState().signedIn(accessToken);
  announce({ type: 'signed-in', accessToken });
}

export function followOtherTabs(): () => void {
  return listenToTabs((message) => {
    const { signedIn, signedOut } = useAuthStore.getState();
    if (message.type === 'signed-in') signedIn(message.accessToken);
    else signedOut();
  });
}
