using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using MediatR;

namespace AssistantPlatform.Api.Conversations;

/// <summary>Opens the socket on which a person talks and follows runs.</summary>
internal static class AgentSocketEndpoint
{
    private const string Protocol = "assistant.v1";
    private const string TicketPrefix = "ticket.";

    public static void MapAgentSocket(this IEndpointRouteBuilder api) => api
        .MapGet("/ws/agent", OpenAsync)
        .WithName("OpenAgentSocket")
        .ExcludeFromDescription()
        .AllowAnonymous()
        .OpenTo(ApiKeyScopes.Conversations);

    private static async Task<IResult> OpenAsync(HttpContext context, IMediator mediator, CurrentUser user, string? area)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            return SocketErrors.UpgradeExpected.ToProblem(context);
        }

        // A browser cannot be kept from opening sockets to other sites, only its word about where it stands can be checked.
        if (context.Request.Headers.Origin.Count > 0 && !context.Request.IsFromOwnPage())
        {
            return SessionErrors.OriginRefused.ToProblem(context);
        }

        if (await AuthenticateAsync(context, mediator, user) is { } error)
        {
            return error.ToProblem(context);
        }

        var services = context.RequestServices;

        // Notifications are for people, not for the programs that act for them.
        await using var notifications = user.Session is null
            ? null
            : new NotificationRelay(user.Id, services.GetRequiredService<INotificationBell>());
        using var lifetime = ConnectionLifetime.Of(context);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(
            context.WebSockets.WebSocketRequestedProtocols.Contains(Protocol) ? Protocol : null);
        var frames = new SocketFrames(socket);
        notifications?.RelayTo(frames);
        var session = new AgentSocket(
            frames,
            user,
            area,
            services.GetRequiredService<IScopedSender>(),
            services.GetRequiredService<IRunFollower>(),
            services.GetRequiredService<ILogger<AgentSocket>>());
        await session.ServeAsync(lifetime);
        return Results.Empty;
    }

    /// <summary>Null when the caller is known and welcome.</summary>
    private static async Task<Error?> AuthenticateAsync(HttpContext context, IMediator mediator, CurrentUser user)
    {
        if (ApiKeyAccess.RefusalOf(context) is { } refusal)
        {
            return refusal;
        }

        if (user.IsAuthenticated)
        {
            return null;
        }

        var ticket = context.WebSockets.WebSocketRequestedProtocols
            .FirstOrDefault(protocol => protocol.StartsWith(TicketPrefix, StringComparison.Ordinal));
        if (ticket is null)
        {
            return SessionErrors.Unauthenticated;
        }

        var redeemed = await mediator.Send(new RedeemSocketTicket(ticket[TicketPrefix.Length..]), context.RequestAborted);
        if (redeemed.IsSuccess)
        {
            user.Become(redeemed.Value.UserId, redeemed.Value.Id);
        }

        return redeemed.Error;
    }
}
