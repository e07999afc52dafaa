using AssistantPlatform.Application.Agents.Contracts;

namespace AssistantPlatform.Infrastructure.Agents.Models;

internal static class DemoModel
{
    public const string Provider = "demo";

    public static readonly ModelInfo Info =
        new($"{Provider}/assistant", Provider, "assistant", ContextLength: 32_768, IsDemo: true, IsDetected: false);
}
