using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Identity;

/// <summary>As what somebody comes in who makes an account.</summary>
/// <param name="IsFounder">Nobody was here before.</param>
public sealed record Admission(UserRole Role, bool IsFounder)
{
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
