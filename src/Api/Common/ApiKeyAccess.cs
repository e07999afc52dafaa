using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Api.Common;

/// <summary>Where API keys may go: to the routes that name a scope, and nowhere else.</summary>
internal static class ApiKeyAccess
{
    public const string Header = "X-API-Key";
    public const string ScopeClaim = "scope";

    /// <summary>Lets in keys with one of these scopes besides sessions.</summary>
    public static TBuilder OpenTo<TBuilder>(this TBuilder routes, params IReadOnlyList<string> scopes)
        where TBuilder : IEndpointConventionBuilder => routes.WithMetadata(new OpenToApiKeys(scopes)).ProducesProblem(403);

    /// <summary>Null for who sends no key, or one that may do this.</summary>
    public static Error? RefusalOf(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (!headers.ContainsKey(Header))
        {
            return null;
        }

        if (context.User.Identity is not { IsAuthenticated: true })
        {
            return headers.Authorization.Count > 0 ? ApiKeyErrors.TwoCredentials : ApiKeyErrors.Invalid;
        }

        return context.GetEndpoint()?.Metadata.GetMetadata<OpenToApiKeys>() is not { Scopes: var scopes }
            ? UserErrors.Forbidden
            : scopes.Any(scope => context.User.HasClaim(ScopeClaim, scope)) ? null : ApiKeyErrors.ScopeMissing;
    }
}

/// <summary>Stands on routes that are open to API keys with one of these scopes.</summary>
internal sealed record OpenToApiKeys(IReadOnlyList<string> Scopes);
