using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Identity;

internal static class NotificationEndpoints
{
    public static void MapNotifications(this IEndpointRouteBuilder api)
    {
        var notifications = api.MapGroup("/notifications").WithTags("Notifications").ProducesProblem(401);
        notifications.MapGet("/", List).WithName("ListNotifications").ProducesProblem(400);
        notifications.MapGet("/unread", CountUnread).WithName("CountUnreadNotifications");
        notifications.MapPost("/{id:guid}/read", Read).WithName("ReadNotification").ProducesProblem(404);
        notifications.MapPost("/read-all", ReadAll).WithName("ReadAllNotifications");
    }

    /// <summary>Lists what the caller should know, newest first.</summary>
    /// <param name="unread">Only those that were not read.</param>
    internal static async Task<Results<Ok<Page<NotificationDto>>, ProblemHttpResult>> List(
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken,
        int limit = PageLimit.Default,
        string? cursor = null,
        bool unread = false)
    {
        var page = await mediator.Send(new ListNotifications(limit, cursor, unread), cancellationToken);
        return page.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(page.Value);
    }

    /// <summary>Counts what the caller has not read yet.</summary>
    internal static async Task<Results<Ok<UnreadNotificationsDto>, ProblemHttpResult>> CountUnread(
        IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var unread = await mediator.Send(new CountUnreadNotifications(), cancellationToken);
        return unread.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(unread.Value);
    }

    /// <summary>Marks one notification as read.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Read(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var read = await mediator.Send(new ReadNotification(id), cancellationToken);
        return read.Error is { } error ? error.ToProblem(context) : TypedResults.NoContent();
    }

    /// <summary>Marks all notifications as read.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> ReadAll(
        IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var read = await mediator.Send(new ReadAllNotifications(), cancellationToken);
        return read.Error is { } error ? error.ToProblem(context) : TypedResults.NoContent();
    }
}
