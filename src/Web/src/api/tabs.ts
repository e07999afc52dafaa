export type TabMessage = { type: 'signed-in'; accessToken: string } | { type: 'signed-out' };

const channelName = 'session';

let channel: BroadcastChannel | null = null;

function openChannel(): BroadcastChannel {
  channel ??= new BroadcastChannel(channelName);
  return channel;
}

/** Tells the other tabs of this browser. */
export function announce(message: TabMessage) {
  openChannel().postMessage(message);
}

export function listenToTabs(handle: (message: TabMessage) => void): () => void {
  const open = openChannel();
  const onMessage = (event: MessageEvent<TabMessage>) => handle(event.data);
  open.addEventListener('message', onMessage);
  return () => open.removeEventListener('message', onMessage);
}
