using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Webhooks.Delivery;

/// <summary>
/// Knows who has webhooks at all. It is asked at everything that happens, and most people have none, so it remembers for a few
/// seconds. A webhook that is made here is known at once.
/// </summary>
public interface IWebhookListeners
{
    ValueTask<bool> HasAnyAsync(UserId person);
}
