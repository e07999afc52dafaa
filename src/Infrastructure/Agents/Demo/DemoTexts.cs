namespace AssistantPlatform.Infrastructure.Agents.Demo;

/// <summary>What the demo model has to say.</summary>
internal static class DemoTexts
{
    public const string Introduction =
        """
        I am the **built-in demo model**: I run offline, follow a fixed script and understand nothing. To talk to
        a real model, connect any
        OpenAI-compatible provider in the settings and start again:

        ```bash
        export Models__Providers__0__Name=example
        export Models__Providers__0__BaseUrl=https://api.example.com/v1
        export Models__Providers__0__ApiKey=your-key
        export Models__Providers__0__Models__0=model-name
        ```
        """;

    public const string Abilities =
        """
        To see how things work here, ask me for

        - the time in one or more places (“What time is it in Tokyo and Zurich?”): I call a tool,
        - a notice (“Notify me that tea is ready”): I may send it only when you have approved it,
        - an answer in Markdown, with code and a table,
        - a long answer: reload the page while I write, nothing gets lost.
        """;

    public const string Footnote =
        "\n\n_I am the built-in demo model; connect a real one under `Models:Providers` in the settings._";

    public const string Markdown =
        """
        ## Markdown, as the demo model writes it

        A paragraph with **bold**, _italic_, `inline code` and a [link](https://example.com/).

        1. First, a numbered list
        2. with a second item
           - and a nested one

        | Language | Typed | First released |
        |---|:---:|---:|
        | C# | yes | 2000 |
        | TypeScript | yes | 2012 |
        | Python | optional | 1991 |

        ```csharp
        var greeting = names.Select(name => $"Hello, {name}!").FirstOrDefault() ?? "Hello?";
        Console.WriteLine(greeting);
        ```

        ```typescript
        export const greet = (name: string): string => `Hello, ${name}!`;
        ```

        ```python
        def greet(name: str) -> str:
            return f"Hello, {name}!"
        ```

        ```sql
        SELECT name, count(*) FROM greetings GROUP BY name ORDER BY 2 DESC;
        ```

        > A quotation, to end with.
        """;

    public const string Long =
        """
        ## A long answer about nothing in particular

        This answer is long on purpose. It gives you time to look at how words arrive one after the other, to press
        Stop, to close the tab, or to reload the page in the middle of a sentence. Whatever you do, the answer goes on
        being written on the server, because it does not belong to your browser tab. When you come back, you first see
        everything that was written so far, and then the words that follow, as if you had never left.

        ### What happens behind the page

        Your message was saved before anything else happened. In the same moment a piece of work was put into a queue,
        and a worker picked it up. The worker asked the model for an answer and began to write down every part of it
        in a log with numbers that only grow. Your page reads from that log. It remembers the last number it has seen,
        and after an interruption it simply asks for what came later. Nothing is sent twice, nothing is left out, and
        a slow connection costs nobody any memory.

        ### Why this matters

        Answers take time. A good model thinks for a while, calls a tool or two, reads the results and thinks again.
        Trains enter tunnels, laptops go to sleep, and people change their minds. A program that loses a minute of
        work whenever one of these things happens does not respect the minute. So the rule of this platform is simple:
        what you have written, and what you have waited for, stays.

        ### Things to try while this is being written

        - Reload the page and watch the text continue.
        - Open the same conversation in a second window and compare the two.
        - Press Stop and see that what was written so far is kept.
        - Start another conversation and return to this one later.

        ### And when the server itself stops

        Then the work in progress is saved before the process ends, and after the next start the answer goes on from
        its last complete step. Kill the process and see. A tool that changes something is never called twice behind
        your back: where that can't be ruled out, the answer stops there, and a button lets you try again.

        That is all. The demo model has nothing more to tell, but it has told it at a pleasant pace, word by word, in
        always the same four hundred words or so, which is exactly what a demo model is for. Thank you for reading to
        the very end.
        """;
}
