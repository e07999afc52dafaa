import type { Metadata } from 'next';
import { ChatContainer } from '@/features/conversations/components/chat-container';

export const metadata: Metadata = { title: 'Chat' };

export default function ChatPage() {
  return <ChatContainer />;
}
