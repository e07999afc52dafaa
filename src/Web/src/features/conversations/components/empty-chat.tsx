import { UnstyledButton } from '@mantine/core';
import { DemoNotice } from './demo-notice';
import classes from './empty-chat.module.css';

const suggestions = [
  'What time is it in Tokyo and in New York?',
  'Explain how a language model uses tools, step by step.',
  'Show me a table that compares REST and WebSocket.',
  'Write a C# function that reverses the words of a sentence.',
];

interface EmptyChatProps {
  isDemo: boolean;
  onAsk: (content: string) => void;
}

export function EmptyChat({ isDemo, onAsk }: EmptyChatProps) {
  return (
    <div className={classes.empty}>
      <h1 className={classes.greeting}>How can I help?</h1>
      <ul className={classes.suggestions} aria-label="Suggestions">
        {suggestions.map((suggestion) => (
          <li key={suggestion}>
            <UnstyledButton className={classes.suggestion} onClick={() => onAsk(suggestion)}>
              {suggestion}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {isDemo && <DemoNotice />}
    </div>
  );
}
