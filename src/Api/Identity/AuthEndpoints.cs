using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Identity;
using AssistantPlatform.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Identity;

internal static class AuthEndpoints
{
    public static void MapAuth(this IEndpointRouteBuilder api)
    {
        var auth = api.MapGroup("/auth").WithTags("Auth");
        auth.MapPost("/register", Register).WithName("RegisterUser").AllowAnonymous().RequireRateLimiting(RateLimits.Auth)
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(409).ProducesProblem(429);
        auth.MapPost("/login", LogIn).WithName("LogIn").AllowAnonymous().RequireRateLimiting(RateLimits.Auth)
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);

        // A refresh token cannot be guessed, and all tabs behind one address refresh at once after a restart: no narrow limit.
        auth.MapPost("/refresh", Refresh).WithName("RefreshSession").AllowAnonymous()
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403);
        auth.MapPost("/logout", LogOut).WithName("LogOut").AllowAnonymous()
            .ProducesProblem(400).ProducesProblem(403);
        auth.MapPost("/ws-ticket", CreateSocketTicket).WithName("CreateSocketTicket").ProducesProblem(401);
        auth.MapRegistration();
    }

    /// <summary>
    /// Creates an account. The first one becomes administrator. Where addresses are verified the answer is 202, whether or not
    /// the address is taken, and its owner gets a mail.
    /// </summary>
    internal static async Task<Results<Created<UserDto>, Accepted, ProblemHttpResult>> Register(
        RegisterRequest request, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var command = new RegisterUser(
            request.Email, request.Password, request.DisplayName, request.Invitation, request.SetupCode);
        var registration = await mediator.Send(command, cancellationToken);
        return registration.Error is { } error ? error.ToProblem(context)
            : registration.Value.User is { } user ? TypedResults.Created("/api/v1/users/me", user)
            : TypedResults.Accepted((string?)null);
    }

    /// <summary>Signs in with e-mail address and password, and with a code where the account has a second factor.</summary>
    internal static async Task<Results<Ok<TokenDto>, ProblemHttpResult>> LogIn(
        LogInRequest request, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var command = new LogIn(request.Email, request.Password, request.Code, LogInClients.Of(context));
        var outcome = await mediator.Send(command, cancellationToken);
        return outcome.Error is { } error
            ? error.ToProblem(context)
            : TypedResults.Ok(outcome.Value.Deliver(request.TokenDelivery, context));
    }

    /// <summary>Exchanges the refresh token, of the body or else of the cookie, for new tokens.</summary>
    internal static async Task<Results<Ok<TokenDto>, ProblemHttpResult>> Refresh(
        RefreshRequest? request, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var isByCookie = request?.RefreshToken is null;
        if (isByCookie && CookieOrigin.Check(context.Request) is { } refused)
        {
            return refused.ToProblem(context);
        }

        if ((request?.RefreshToken ?? RefreshCookie.Read(context)) is not { } refreshToken)
        {
            return SessionErrors.RefreshInvalid.ToProblem(context);
        }

        var outcome = await mediator.Send(new RefreshSession(refreshToken), cancellationToken);
        if ((outcome.Error ?? outcome.Value.Refusal) is { } error)
        {
            return error.ToProblem(context);
        }

        // A token from the cookie never leaves it: a script could ask for it otherwise.
        var delivery = isByCookie ? TokenDelivery.Cookie : request?.TokenDelivery ?? TokenDelivery.Body;
        return TypedResults.Ok(outcome.Value.Tokens!.Deliver(delivery, context));
    }

    /// <summary>Ends the session, also for access tokens already issued.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> LogOut(
        IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var refreshToken = RefreshCookie.Read(context);
        if (refreshToken is not null && CookieOrigin.Check(context.Request) is { } refused)
        {
            return refused.ToProblem(context);
        }

        var loggedOut = await mediator.Send(new LogOut(refreshToken), cancellationToken);
        if (refreshToken is not null)
        {
            // Another site's form is sent without the cookie, and its answer must not delete it either.
            RefreshCookie.Delete(context);
        }

        return loggedOut.Error is { } error ? error.ToProblem(context) : TypedResults.NoContent();
    }

    /// <summary>Issues a ticket that opens one WebSocket within 30 seconds.</summary>
    internal static async Task<Results<Ok<SocketTicketDto>, ProblemHttpResult>> CreateSocketTicket(
        IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var ticket = await mediator.Send(new CreateSocketTicket(), cancellationToken);
        return ticket.Error is { } error
            ? error.ToProblem(context)
            : TypedResults.Ok(new SocketTicketDto(ticket.Value.Ticket, (int)ticket.Value.Lifetime.TotalSeconds));
    }

    /// <param name="Invitation">The token of an invitation, which admits its address also while registration is closed.</param>
    /// <param name="SetupCode">Printed when the server started; asked for by identity.setup_code_required.</param>
    internal sealed record RegisterRequest(
        string Email, string Password, string? DisplayName, string? Invitation = null, string? SetupCode = null);

    /// <param name="Code">Of the authenticator app, or a recovery code; asked for by identity.code_required.</param>
    internal sealed record LogInRequest(
        string Email, string Password, string? Code = null, TokenDelivery TokenDelivery = TokenDelivery.Cookie);

    internal sealed record RefreshRequest(string? RefreshToken, TokenDelivery? TokenDelivery);

    /// <param name="ExpiresIn">Seconds.</param>
    internal sealed record SocketTicketDto(string Ticket, int ExpiresIn);
}
