namespace AssistantPlatform.Tests.Common.Providers;

/// <summary>A provider that people see a button of, and that nobody asks.</summary>
public static class NamedProvider
{
    public static Dictionary<string, string> Settings => new()
    {
        ["Identity:Providers:0:Name"] = "acme",
        ["Identity:Providers:0:DisplayName"] = "Acme",
        ["Identity:Providers:0:Kind"] = "oidc",
        ["Identity:Providers:0:Authority"] = "https://accounts.example.com",
        ["Identity:Providers:0:ClientId"] = "assistant",
        ["Identity:Providers:0:ClientSecret"] = "secret",
    };
}
