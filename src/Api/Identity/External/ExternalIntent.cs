using AssistantPlatform.Domain.Identity;
using Microsoft.AspNetCore.Authentication;

namespace AssistantPlatform.Api.Identity.External;

/// <summary>What somebody goes to a provider for. It travels along, sealed, and comes back with them.</summary>
internal static class ExternalIntent
{
    private const string Session = "link";

    public static AuthenticationProperties SignIn(string returnPath) => new() { RedirectUri = returnPath };

    public static AuthenticationProperties Link(SessionId session) => new()
    {
        RedirectUri = WebPages.Security,
        Items = { [Session] = session.Value.ToString() },
    };

    /// <summary>The session whose account is to be connected; null when somebody wants to sign in.</summary>
    public static SessionId? SessionIn(AuthenticationProperties? properties) =>
        properties?.Items.TryGetValue(Session, out var text) is true ? SessionId.From(Guid.Parse(text!)) : null;
}
