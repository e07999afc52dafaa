using System.Collections.Frozen;

namespace AssistantPlatform.Application.Identity.Contracts;

/// <summary>What an API key can be made for. Names are stored and never change.</summary>
public static class ApiKeyScopes
{
    public const string Conversations = "conversations";

    public static readonly FrozenSet<string> All = [Conversations];
}
