using AssistantPlatform.Domain.Identity;
using MediatR;

namespace AssistantPlatform.Application.Identity.Contracts;

/// <summary>
/// An account was deleted: nobody can sign in to it any more, and what it owns is erased soon. Published in the transaction
/// that closes it: handlers write rows or enqueue work, nothing else.
/// </summary>
public sealed record AccountClosed(UserId Person, DateTimeOffset At) : INotification;
