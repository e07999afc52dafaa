using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Api.Common;

/// <summary>Where API keys may go: to the routes that name a scope, and nowhere else.</summary>
internal static class ApiKeyAccess
{
    public const string Header = "X-API-Key";
    public const string ScopeClaim = "scope";

    /// <summary>Lets in keys with this scope besides sessions.</summary>
    public static TBuilder OpenTo<TBuilder>(this TBuilder routes, string scope)
        where TBuilder : IEndpointConventionBuilder => routes.WithMetadata(new OpenToApiKeys(scope)).ProducesProblem(403);

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

        return context.GetEndpoint()?.Metadata.GetMetadata<OpenToApiKeys>() is not { Scope: var scope }
            ? UserErrors.Forbidden
            : context.User.HasClaim(ScopeClaim, scope) ? null : ApiKeyErrors.ScopeMissing;
    }
}

/// <summary>Stands on routes that are open to API keys with this scope.</summary>
internal sealed record OpenToApiKeys(string Scope);
