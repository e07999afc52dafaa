using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Identity;

/// <summary>As what somebody comes in who makes an account.</summary>
/// <param name="IsFounder">Nobody was here before.</param>
/// <param name="IsInvited">An administrator named the address.</param>
public sealed record Admission(UserRole Role, bool IsFounder, bool IsInvited = false)
{
    /// <summary>Nobody needs to confirm it by mail.</summary>
    public bool KnowsAddress => IsFounder || IsInvited;

    /// <summary>For who comes without an invitation.</summary>
    public static Result<Admission> Uninvited(bool isOpen, bool isFirst)
    {
        if (!isOpen)
        {
            return UserErrors.RegistrationClosed;
        }

        return new Admission(isFirst ? UserRole.Administrator : UserRole.User, isFirst);
    }
}
