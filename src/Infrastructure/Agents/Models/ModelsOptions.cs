namespace AssistantPlatform.Infrastructure.Agents.Models;

/// <summary>The configuration section <c>Models</c>.</summary>
internal sealed class ModelsOptions
{
    public const string Section = "Models";

    public List<ProviderOptions> Providers { get; init; } = [];

    /// <summary><c>provider/model</c>; the first configured one when left out.</summary>
    public string? Default { get; init; }

    /// <summary>Tokens that fit into one request.</summary>
    public int ContextLength { get; init; } = 32_768;

    public int FirstTokenTimeoutSeconds { get; init; } = 60;

    public int IdleTimeoutSeconds { get; init; } = 60;

    /// <summary>The pause of the demo model between two words.</summary>
    public int DemoDelayMilliseconds { get; init; } = 20;
}

/// <summary>An OpenAI-compatible endpoint.</summary>
internal sealed class ProviderOptions
{
    public string Name { get; init; } = "";

    public string BaseUrl { get; init; } = "";

    public string? ApiKey { get; init; }

    public List<string> Models { get; init; } = [];
}
