using AssistantPlatform.Domain.Identity;
using MediatR;

namespace AssistantPlatform.Application.Identity.Contracts;

/// <summary>
/// A session ended before its time. Published in the transaction that ends it: handlers write rows or enqueue work, nothing
/// else.
/// </summary>
/// <param name="Reason">As it is named on the wire.</param>
public sealed record SessionEnded(SessionId Session, UserId Person, string Reason, DateTimeOffset At) : INotification;
