using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace AssistantPlatform.Infrastructure.Agents.Demo;

/// <summary>
/// The built-in model: offline, deterministic and without intelligence. It streams, calls a clock and a notice, and fills JSON schemas,
/// so that a fresh installation and every test works with no key.
/// </summary>
internal sealed class DemoChatClient(TimeSpan delay, TimeProvider clock) : IChatClient
{
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var reply = DemoReply.To([.. messages], options);
        for (var position = 0; position < reply.Text.Length;)
        {
            await Task.Delay(delay, clock, cancellationToken);
            var end = EndOfWord(reply.Text, position);
            yield return new ChatResponseUpdate(ChatRole.Assistant, reply.Text[position..end]);
            position = end;
        }

        yield return new ChatResponseUpdate(ChatRole.Assistant, [.. reply.Calls])
        {
            FinishReason = reply.Calls.Count > 0 ? ChatFinishReason.ToolCalls : ChatFinishReason.Stop,
        };
    }

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    private static int EndOfWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end;
    }
}
