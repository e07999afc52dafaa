using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity;

/// <summary>Gives devices a token by which one account, and no other, knows them again.</summary>
public interface IKnownDevices
{
    string Issue(UserId user, Guid device);

    /// <summary>Null when the token is not ours, or another account's.</summary>
    Guid? Find(UserId user, string token);
}
