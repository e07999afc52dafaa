using FluentValidation;

namespace AssistantPlatform.Application.Common;

public static class PageLimit
{
    public const int Default = 50;
    public const int Max = 100;

    public static void IsPageLimit<T>(this IRuleBuilder<T, int> rule) => rule.InclusiveBetween(1, Max);
}
