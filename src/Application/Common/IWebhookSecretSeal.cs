using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Common;

/// <summary>Keeps secrets unreadable that must be read to sign with them. What is sealed for one person opens for no other.</summary>
public interface IWebhookSecretSeal
{
    byte[] Seal(string secret, UserId owner);

    string Open(byte[] sealedSecret, UserId owner);
}
