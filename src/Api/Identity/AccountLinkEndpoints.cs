using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Identity;
using AssistantPlatform.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Identity;

/// <summary>What people do with links that were mailed to them.</summary>
internal static class AccountLinkEndpoints
{
    public static void MapAccountLinks(this IEndpointRouteBuilder api)
    {
        var auth = api.MapGroup("/auth").WithTags("Auth").AllowAnonymous();
        auth.MapGet("/options", GetOptions).WithName("GetAuthOptions");

        var links = auth.MapGroup("").RequireRateLimiting(RateLimits.Auth).ProducesProblem(400).ProducesProblem(429);
        links.MapPost("/password/forgot", ForgotPassword).WithName("ForgotPassword").ProducesProblem(409);
        links.MapPost("/password/reset", ResetPassword).WithName("ResetPassword").ProducesProblem(503);
        links.MapPost("/email/verification", RequestVerification).WithName("RequestEmailVerification").ProducesProblem(409);
        links.MapPost("/email/verify", VerifyEmail).WithName("VerifyEmail");
    }

    /// <summary>Tells what a page needs to know before anybody signs in.</summary>
    internal static async Task<Results<Ok<AuthOptionsDto>, ProblemHttpResult>> GetOptions(
        IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var options = await mediator.Send(new GetAuthOptions(), cancellationToken);
        return options.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(options.Value);
    }

    /// <summary>Mails a link to choose a new password, if there is an account. The answer never tells.</summary>
    internal static Task<Results<Accepted, ProblemHttpResult>> ForgotPassword(
        EmailRequest request, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        RequestAsync(new RequestAccountLink(request.Email, TokenPurpose.ResetPassword), mediator, context, cancellationToken);

    /// <summary>Chooses a new password with the token of a link. All sessions end; a second factor stays on.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> ResetPassword(
        ResetPasswordRequest request, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var reset = await mediator.Send(new ResetPassword(request.Token, request.NewPassword), cancellationToken);
        return reset.Error is { } error ? error.ToProblem(context) : TypedResults.NoContent();
    }

    /// <summary>Mails another link to confirm an address, if an account waits for that. The answer never tells.</summary>
    internal static Task<Results<Accepted, ProblemHttpResult>> RequestVerification(
        EmailRequest request, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        RequestAsync(new RequestAccountLink(request.Email, TokenPurpose.VerifyEmail), mediator, context, cancellationToken);

    /// <summary>Confirms the address of an account with the token of a link.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> VerifyEmail(
        VerifyEmailRequest request, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var verified = await mediator.Send(new VerifyEmail(request.Token), cancellationToken);
        return verified.Error is { } error ? error.ToProblem(context) : TypedResults.NoContent();
    }

    private static async Task<Results<Accepted, ProblemHttpResult>> RequestAsync(
        RequestAccountLink command, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var requested = await mediator.Send(command, cancellationToken);
        return requested.Error is { } error ? error.ToProblem(context) : TypedResults.Accepted((string?)null);
    }

    internal sealed record EmailRequest(string Email);

    /// <param name="Token">What stands behind <c>#token=</c> in the link.</param>
    internal sealed record ResetPasswordRequest(string Token, string NewPassword);

    /// <param name="Token">What stands behind <c>#token=</c> in the link.</param>
    internal sealed record VerifyEmailRequest(string Token);
}
