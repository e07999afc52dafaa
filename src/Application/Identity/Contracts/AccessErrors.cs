using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity.Contracts;

/// <summary>Refusals of who may not do this, for use cases that know it only when they look.</summary>
public static class AccessErrors
{
    public static Error Forbidden => UserErrors.Forbidden;
}
