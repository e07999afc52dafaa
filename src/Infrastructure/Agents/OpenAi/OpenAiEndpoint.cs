namespace AssistantPlatform.Infrastructure.Agents.OpenAi;

/// <summary>One model behind an OpenAI-compatible endpoint.</summary>
/// <param name="BaseUrl">Ends before <c>/chat/completions</c>.</param>
internal sealed record OpenAiEndpoint(
    Uri BaseUrl,
    string? ApiKey,
    string Model,
    TimeSpan FirstTokenTimeout,
    TimeSpan IdleTimeout)
{
    public Uri ChatCompletions { get; } = new(BaseUrl.AbsoluteUri.TrimEnd('/') + "/chat/completions");
}
