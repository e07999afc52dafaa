using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity.Contracts;

/// <summary>Tells connections that their person's notifications have changed.</summary>
public interface INotificationBell
{
    /// <summary>Hears until disposed; <paramref name="rung"/> must not wait for anything.</summary>
    IDisposable Listen(UserId person, Action rung);
}
