using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Identity;

public static class UserSpec
{
    public static Specification<User> With(ExternalIdentity identity) => new Specification<User>().Where(user =>
        user.ExternalLogins.Any(login => login.Issuer == identity.Issuer && login.Subject == identity.Subject));
}
