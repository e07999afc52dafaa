import classes from './empty-chat.module.css';

const example = `Models__Providers__0__Name=openai
Models__Providers__0__BaseUrl=https://api.openai.com/v1
Models__Providers__0__ApiKey=…
Models__Providers__0__Models__0=gpt-4o-mini`;

export function DemoNotice() {
  return (
    <aside className={classes.demo} aria-label="About this model">
      <p>
        This is the built-in demo model. It needs no key and no network, and it only knows prepared answers; chats,
        tools and streaming are real.
      </p>
      <details>
        <summary>Connect a real model</summary>
        <p>
          Start the server with any OpenAI-compatible service in its environment. An Ollama on this computer is found by
          itself and can be picked below.
        </p>
        <pre>{example}</pre>
      </details>
    </aside>
  );
}
