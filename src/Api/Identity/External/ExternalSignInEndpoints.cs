using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity;
using AssistantPlatform.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Identity.External;

internal static class ExternalSignInEndpoints
{
    public static void MapExternalSignIn(this IEndpointRouteBuilder api)
    {
        var auth = api.MapGroup("/auth").WithTags("Auth");
        auth.MapGet("/providers", ListProviders).WithName("ListIdentityProviders").AllowAnonymous();
        auth.MapGet("/external/{provider}/start", Start).WithName("StartExternalSignIn")
            .AllowAnonymous().RequireRateLimiting(RateLimits.Auth).Produces(302).ProducesProblem(429);
        auth.MapGet(ExternalScheme.CallbackRoute, RefuseUnknown).ExcludeFromDescription()
            .AllowAnonymous().RequireRateLimiting(RateLimits.Auth).WithMetadata(new ExternalCallbackDoor());
        auth.MapPost("/external/code", EnterCode).WithName("EnterExternalSignInCode")
            .AllowAnonymous().RequireRateLimiting(RateLimits.Auth)
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(429);
        auth.MapPost("/external/{provider}/link", StartLink).WithName("StartExternalLink")
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404)
            .ProducesProblem(429).ProducesProblem(503);
    }

    /// <summary>Lists where people can sign in besides with a password.</summary>
    internal static async Task<Results<Ok<IdentityProviderListDto>, ProblemHttpResult>> ListProviders(
        IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var providers = await mediator.Send(new ListIdentityProviders(), cancellationToken);
        return providers.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(providers.Value);
    }

    /// <summary>Sends a browser to the provider. It comes back with a session, or to the sign-in page with the reason.</summary>
    /// <param name="returnTo">The path of the page that is shown afterwards.</param>
    internal static async Task<RedirectHttpResult> Start(string provider, HttpContext context, string? returnTo = "/chat")
    {
        var intent = ExternalIntent.SignIn(WebPages.LocalPath(returnTo));
        var begun = await ExternalChallenge.BeginAsync(provider, intent, context);
        return TypedResults.Redirect(begun.Error is { } error ? WebPages.LoginAfter(error) : begun.Value);
    }

    // Whom a known provider sends back is met by its authentication scheme.
    private static RedirectHttpResult RefuseUnknown(string provider) =>
        TypedResults.Redirect(WebPages.LoginAfter(ExternalLoginErrors.ProviderUnknown));

    /// <summary>Completes a provider's sign-in to an account that has a second factor.</summary>
    internal static async Task<Results<Ok<TokenDto>, ProblemHttpResult>> EnterCode(
        ExternalCodeRequest request,
        IMediator mediator,
        PendingSignIn pending,
        HttpContext context,
        CancellationToken cancellationToken)
    {
        if (CookieOrigin.Check(context.Request) is { } refused)
        {
            return refused.ToProblem(context);
        }

        if (pending.Read(context) is not { } identity)
        {
            return ExternalLoginErrors.Failed.ToProblem(context);
        }

        var command = new SignInExternally(identity, request.Code, LogInClients.Of(context));
        var outcome = await mediator.Send(command, cancellationToken);
        if (outcome.Error is { } error)
        {
            return error.ToProblem(context);
        }

        PendingSignIn.Delete(context);
        return TypedResults.Ok(outcome.Value.Deliver(TokenDelivery.Cookie, context));
    }

    /// <summary>Tells at which address of the provider the caller's account is connected with one there.</summary>
    internal static async Task<Results<Ok<ExternalLinkDto>, ProblemHttpResult>> StartLink(
        string provider,
        PasswordAgainRequest request,
        IMediator mediator,
        ICurrentUser caller,
        HttpContext context,
        CancellationToken cancellationToken)
    {
        var prepared = await mediator.Send(new PrepareExternalLink(request.Password), cancellationToken);
        if (prepared.Error is { } refused)
        {
            return refused.ToProblem(context);
        }

        var begun = await ExternalChallenge.BeginAsync(provider, ExternalIntent.Link(caller.Session!.Value), context);
        return begun.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(new ExternalLinkDto(begun.Value));
    }

    internal sealed record ExternalCodeRequest(string Code);

    /// <param name="Password">Null for people who have none; they must have signed in within five minutes.</param>
    internal sealed record PasswordAgainRequest(string? Password = null);

    /// <param name="Address">For the browser to go to, which must be the one that asked.</param>
    internal sealed record ExternalLinkDto(string Address);
}
