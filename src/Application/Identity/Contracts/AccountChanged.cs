using AssistantPlatform.Domain.Identity;
using MediatR;

namespace AssistantPlatform.Application.Identity.Contracts;

/// <summary>
/// An account was made, or what others see of it has changed. Published in the transaction that does it: handlers write rows
/// or enqueue work, nothing else.
/// </summary>
/// <param name="Role">As it is named on the wire.</param>
public sealed record AccountChanged(
    UserId Person,
    bool IsNew,
    string Email,
    string DisplayName,
    string Role,
    bool IsDisabled,
    DateTimeOffset CreatedAt,
    DateTimeOffset At) : INotification;
