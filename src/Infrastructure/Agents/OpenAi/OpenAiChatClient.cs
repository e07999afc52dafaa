using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace AssistantPlatform.Infrastructure.Agents.OpenAi;

/// <summary>
/// Talks to any OpenAI-compatible endpoint. All text that one read from the network brought leaves as one update;
/// tool calls, usage and the reason to finish come last. Throws <see cref="ModelException"/> when the answer is not complete.
/// </summary>
internal sealed class OpenAiChatClient(HttpClient http, OpenAiEndpoint endpoint, TimeProvider clock) : IChatClient
{
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var request = ChatRequest.Write(endpoint.Model, messages, options);
        using var silence = new SilenceWatchdog(endpoint.FirstTokenTimeout, clock, cancellationToken);
        using var response = await new ModelRequestSender(http, endpoint, clock).SendAsync(request, silence, cancellationToken);
        using var stream = new AnswerStream(
            await response.Content.ReadAsStreamAsync(cancellationToken), endpoint, silence, cancellationToken);

        while (await stream.ReadAsync())
        {
            if (stream.Answer.Text.Take() is { } text)
            {
                yield return new ChatResponseUpdate(ChatRole.Assistant, text);
            }
        }

        yield return Ending(stream.Answer);
    }

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    private static ChatResponseUpdate Ending(StreamedAnswer answer)
    {
        List<AIContent> contents = [.. answer.Calls.Complete()];
        if (answer.Usage is { } usage)
        {
            contents.Add(new UsageContent(usage));
        }

        return new ChatResponseUpdate(ChatRole.Assistant, contents) { FinishReason = FinishReasonOf(answer.FinishReason) };
    }

    private static ChatFinishReason FinishReasonOf(string? reason) => reason switch
    {
        "length" => ChatFinishReason.Length,
        "content_filter" => ChatFinishReason.ContentFilter,
        "tool_calls" or "function_call" => ChatFinishReason.ToolCalls,
        _ => ChatFinishReason.Stop,
    };
}
