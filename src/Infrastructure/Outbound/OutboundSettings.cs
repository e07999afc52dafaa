namespace AssistantPlatform.Infrastructure.Outbound;

/// <summary>The configuration section <c>Outbound</c>.</summary>
internal sealed class OutboundSettings
{
    public const string Section = "Outbound";

    /// <summary>Hosts, addresses or networks, each with or without a port.</summary>
    public List<string> AllowedHosts { get; init; } = [];
}
